import {
  BreadcrumbEntry,
  PageLayoutProps,
  useBreadcrumbEntries,
} from '@backstage/frontend-plugin-api';
import { Page } from '@callboard/ui';
import { useResolvedPath } from 'react-router-dom';
import styles from './PageFrame.module.css';

/**
 * The frame around the pages of plugins that bring no header of their own:
 * our page header instead of the stock one, with tabs as plain links.
 */
export function PageFrame(props: PageLayoutProps) {
  const { title, titleLink, tabs = [], headerActions = [] } = props;
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const { items } = useBreadcrumbEntries();

  if (props.noHeader || !title) {
    return <>{props.children}</>;
  }
  // The last entry is the page itself; the first two are the title and the tab.
  const places =
    items.length > 2
      ? items
          .slice(0, -1)
          .flatMap(({ label, href }) => (href ? [{ label, href }] : []))
      : [];
  const actions = headerActions.filter(action => action !== null);
  return (
    <BreadcrumbEntry entry={{ label: title, href: titleLink ?? (base || '/') }}>
      <Page
        title={title}
        breadcrumbs={places}
        actions={actions.length > 0 ? actions : undefined}
        tabs={tabs.map(tab => ({
          id: tab.id,
          label: tab.label,
          href: tab.href.startsWith('/') ? tab.href : `${base}/${tab.href}`,
        }))}
        flush
      >
        <div className={styles.content}>{props.children}</div>
      </Page>
    </BreadcrumbEntry>
  );
}
