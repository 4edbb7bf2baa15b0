import {
  createExternalRouteRef,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import {
  AttentionLine,
  AttentionSource,
  EmptyState,
  RelativeTime,
  type Status,
  StatusBadge,
} from '@callboard/ui';
import { HomeBlock } from '../shared/HomeBlock';
import { Row, RowList } from '../shared/RowList';
import { TextLink } from '../shared/TextLink';
import { Loaded } from '../shared/useLoad';
import styles from './AttentionBlock.module.css';
import { Attention, useAttention } from './useAttention';
import { MyTask, MyTaskStatus, useMyTasks } from './useMyTasks';
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

const taskBadges: Record<MyTaskStatus, { status: Status; word: string }> = {
  running: { status: 'running', word: 'Running' },
  waiting: { status: 'warn', word: 'Waiting' },
  failed: { status: 'bad', word: 'Failed' },
};

function TaskRow({ task }: { task: MyTask }) {
  const toTask = useRouteRef(taskRoute);
  const { status, word } = taskBadges[task.status];
  return (
    <Row
      aside={
        <>
          <RelativeTime value={task.createdAt} />
          <StatusBadge status={status}>{word}</StatusBadge>
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

function LineRow({ line }: { line: AttentionLine }) {
  const { title, href, about, since, status, word, acts = [] } = line;
  return (
    <Row
      aside={
        <>
          <RelativeTime value={since} className={styles.since} />
          <StatusBadge status={status}>{word}</StatusBadge>
          {acts.map((act, index) => (
            <ButtonLink
              key={act.href}
              size="small"
              variant={index === 0 ? 'secondary' : 'tertiary'}
              aria-label={`${act.word} “${title}”`}
              href={act.href}
            >
              {act.word}
            </ButtonLink>
          ))}
        </>
      }
    >
      <span className={styles.line}>
        <TextLink to={href} tone="quiet">
          {title}
        </TextLink>
        {about && <span className={styles.about}>{about}</span>}
      </span>
    </Row>
  );
}

interface Content {
  tasks: MyTask[];
  unread: UnreadNotifications;
  others: Attention;
}

function useContent(sources: readonly AttentionSource[]): Loaded<Content> {
  const tasks = useMyTasks();
  const unread = useUnreadNotifications();
  const others = useAttention(sources);
  return {
    value:
      tasks.value && unread.value && others.value
        ? { tasks: tasks.value, unread: unread.value, others: others.value }
        : undefined,
    error: tasks.error ?? unread.error ?? others.error,
    reload: () => {
      tasks.reload();
      unread.reload();
      others.reload();
    },
  };
}

function isEmpty({ tasks, unread, others }: Content): boolean {
  const { lines, failed } = others;
  return (
    tasks.length + unread.items.length + lines.length + failed.length === 0
  );
}

const noSources: readonly AttentionSource[] = [];

/** What an {@link AttentionBlock} needs. */
export interface AttentionBlockProps {
  /** What waits for the person in other domains. */
  sources?: readonly AttentionSource[];
}

/**
 * What waits for the person: tasks that are not done, what other domains
 * bring, unread notifications.
 */
export function AttentionBlock({ sources = noSources }: AttentionBlockProps) {
  const notifications = useRouteRef(notificationsRoute)?.();
  const content = useContent(sources);
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
      {loaded =>
        isEmpty(loaded) ? (
          <EmptyState size="compact" title="Nothing waits for you">
            Running, waiting and failed tasks, approvals asked of you and unread
            notifications show up here.
          </EmptyState>
        ) : (
          <RowList>
            {loaded.tasks.map(task => (
              <TaskRow key={task.id} task={task} />
            ))}
            {loaded.others.lines.map(line => (
              <LineRow key={line.id} line={line} />
            ))}
            {loaded.others.failed.map(what => (
              <Row key={what}>Your {what} could not be loaded</Row>
            ))}
            {loaded.unread.items.map(item => (
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
            {loaded.unread.total > loaded.unread.items.length &&
              notifications && (
                <Row>
                  <TextLink to={notifications}>
                    {loaded.unread.total - loaded.unread.items.length} more
                    unread
                  </TextLink>
                </Row>
              )}
          </RowList>
        )
      }
    </HomeBlock>
  );
}
