import { PageTab, PageTabs } from '@callboard/ui';
import { useLocation } from 'react-router-dom';
import styles from './SubTabs.module.css';

/** The parts of a page within the page, each an address of its own. */
export function SubTabs(props: { label: string; tabs: PageTab[] }) {
  const { pathname } = useLocation();
  return (
    <div className={styles.tabs}>
      <PageTabs {...props} currentPath={pathname} />
    </div>
  );
}
