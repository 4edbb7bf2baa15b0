import { Button } from '@backstage/ui';
import {
  EmptyState,
  ErrorState,
  type NotificationActs,
  Page,
  SkeletonRows,
} from '@callboard/ui';
import { RiNotification3Line } from '@remixicon/react';
import { Link, useSearchParams } from 'react-router-dom';
import { NotificationRow } from './NotificationRow';
import styles from './NotificationsPage.module.css';
import { NotificationView, useNotificationList } from './useNotificationList';

const views: Array<{ id: NotificationView; label: string; empty: string }> = [
  { id: 'unread', label: 'Unread', empty: 'Nothing unread' },
  { id: 'all', label: 'All', empty: 'No notifications yet' },
  { id: 'saved', label: 'Saved', empty: 'Nothing saved' },
];

/** What a {@link NotificationsPage} needs. */
export interface NotificationsPageProps {
  /** What can be done about notifications, by domain. */
  acts: readonly NotificationActs[];
}

function List(
  props: NotificationsPageProps & { view: (typeof views)[number] },
) {
  const { view, acts } = props;
  const { content, failure, change, showMore } = useNotificationList(view.id);
  const { value, error, reload } = content;
  if (error !== undefined) {
    return (
      <ErrorState
        title="Your notifications could not be loaded"
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <SkeletonRows rows={5} label="Loading notifications" />;
  }
  const unread = value.notifications.filter(item => !item.read);
  return (
    <>
      {failure !== undefined && (
        <ErrorState
          size="compact"
          title="The change was not saved"
          error={failure}
        />
      )}
      {value.notifications.length === 0 ? (
        <EmptyState title={view.empty} icon={<RiNotification3Line size={24} />}>
          When a task ends, or somebody needs you, it is said here.
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <span role="status">
              {value.notifications.length} of {value.totalCount}
            </span>
            {unread.length > 0 && (
              <Button
                variant="secondary"
                onPress={() =>
                  change({ ids: unread.map(item => item.id), read: true })
                }
              >
                Mark these as read
              </Button>
            )}
          </div>
          <ul className={styles.list}>
            {value.notifications.map(notification => (
              <NotificationRow
                key={notification.id}
                notification={notification}
                acts={acts.flatMap(each => each.actsOf(notification.payload))}
                onChange={change}
              />
            ))}
          </ul>
          {value.totalCount > value.notifications.length && (
            <Button variant="secondary" onPress={showMore}>
              Show older
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** What the portal has to tell the person. */
export function NotificationsPage({ acts }: NotificationsPageProps) {
  const [params] = useSearchParams();
  const current =
    views.find(view => view.id === params.get('view')) ?? views[0];
  return (
    <Page title="Notifications">
      <div className={styles.page}>
        <nav aria-label="Which notifications" className={styles.views}>
          {views.map(view => (
            <Link
              key={view.id}
              to={`?view=${view.id}`}
              aria-current={view === current ? 'page' : undefined}
            >
              {view.label}
            </Link>
          ))}
        </nav>
        <List key={current.id} view={current} acts={acts} />
      </div>
    </Page>
  );
}
