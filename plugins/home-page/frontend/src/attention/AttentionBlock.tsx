import {
  createExternalRouteRef,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { EmptyState, RelativeTime, StatusBadge } from '@callboard/ui';
import { HomeBlock } from '../shared/HomeBlock';
import { Row, RowList } from '../shared/RowList';
import { TextLink } from '../shared/TextLink';
import { Loaded } from '../shared/useLoad';
import { MyTask, useMyTasks } from './useMyTasks';
import {
  UnreadNotifications,
  useUnreadNotifications,
} from './useUnreadNotifications';

const taskRoute = createExternalRouteRef({
  params: ['taskId'],
  defaultTarget: 'scaffolder.ongoingTask',
});
const notificationsRoute = createExternalRouteRef({
  defaultTarget: 'notifications.root',
});

function TaskRow({ task }: { task: MyTask }) {
  const toTask = useRouteRef(taskRoute);
  const isRunning = task.status === 'running';
  return (
    <Row
      aside={
        <>
          <RelativeTime value={task.createdAt} />
          <StatusBadge status={isRunning ? 'running' : 'bad'}>
            {isRunning ? 'Running' : 'Failed'}
          </StatusBadge>
        </>
      }
    >
      <TextLink
        to={toTask?.({ taskId: task.id }) ?? `/create/tasks/${task.id}`}
        tone="quiet"
      >
        {task.title}
      </TextLink>
    </Row>
  );
}

function both(
  tasks: Loaded<MyTask[]>,
  unread: Loaded<UnreadNotifications>,
): Loaded<[MyTask[], UnreadNotifications]> {
  return {
    value:
      tasks.value && unread.value ? [tasks.value, unread.value] : undefined,
    error: tasks.error ?? unread.error,
    reload: () => {
      tasks.reload();
      unread.reload();
    },
  };
}

/** What waits for the person: running and failed tasks, unread notifications. */
export function AttentionBlock() {
  const notifications = useRouteRef(notificationsRoute)?.();
  const content = both(useMyTasks(), useUnreadNotifications());
  return (
    <HomeBlock
      title="Needs my attention"
      what="your tasks and notifications"
      content={content}
      rows={2}
      action={
        notifications && (
          <TextLink to={notifications}>All notifications</TextLink>
        )
      }
    >
      {([tasks, unread]) =>
        tasks.length + unread.items.length === 0 ? (
          <EmptyState size="compact" title="Nothing waits for you">
            Running and failed tasks and unread notifications show up here.
          </EmptyState>
        ) : (
          <RowList>
            {tasks.map(task => (
              <TaskRow key={task.id} task={task} />
            ))}
            {unread.items.map(item => (
              <Row
                key={item.id}
                aside={
                  <>
                    <RelativeTime value={item.createdAt} />
                    <StatusBadge status="info">Unread</StatusBadge>
                  </>
                }
              >
                <TextLink
                  to={item.link ?? notifications ?? '/notifications'}
                  tone="quiet"
                >
                  {item.title}
                </TextLink>
              </Row>
            ))}
            {unread.total > unread.items.length && notifications && (
              <Row>
                <TextLink to={notifications}>
                  {unread.total - unread.items.length} more unread
                </TextLink>
              </Row>
            )}
          </RowList>
        )
      }
    </HomeBlock>
  );
}
