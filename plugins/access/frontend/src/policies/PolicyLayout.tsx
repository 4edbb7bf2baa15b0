import { Outlet } from 'react-router-dom';
import { DraftBanner } from './DraftBanner';
import styles from './PolicyLayout.module.css';
import { PolicyNotices } from './PolicyNotices';
import { PolicyWorkspaceProvider } from './PolicyWorkspaceProvider';

/** What all pages of the policy share: notices and the banner of the draft. */
export function PolicyLayout() {
  return (
    <PolicyWorkspaceProvider>
      <div className={styles.layout}>
        <PolicyNotices />
        <DraftBanner />
        <Outlet />
      </div>
    </PolicyWorkspaceProvider>
  );
}
