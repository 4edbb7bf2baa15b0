import { Button, Skeleton } from '@backstage/ui';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { EntityLink, RelativeTime } from '@callboard/ui';
import { taskFacts } from '../shared/taskFacts';
import { TaskStatusBadge } from '../shared/TaskStatusBadge';
import { TaskName } from './TaskName';
import type { TaskTableProps } from './TaskTable';
import { rangeLabel } from './taskView';
import styles from './TaskCards.module.css';

function TaskCard({ task }: { task: ScaffolderTask }) {
  const { startedBy, duration } = taskFacts(task);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <TaskName task={task} />
        <TaskStatusBadge status={task.status} />
      </div>
      <div className={styles.facts}>
        {startedBy && <EntityLink entity={startedBy} />}
        <RelativeTime value={task.createdAt} />
        {duration && <span>took {duration}</span>}
      </div>
    </li>
  );
}

/** The tasks on a phone. */
export function TaskCards(props: TaskTableProps) {
  const { view, onChange, tasks, total, stale } = props;
  if (!tasks) {
    return (
      <div className={styles.list} aria-label="Loading tasks" role="status">
        {[1, 2, 3, 4].map(row => (
          <Skeleton key={row} height={92} rounded />
        ))}
      </div>
    );
  }
  return (
    <>
      <ul className={styles.list} data-stale={stale} aria-busy={stale}>
        {tasks.map(task => (
          <TaskCard key={task.id} task={task} />
        ))}
      </ul>
      <div className={styles.paging}>
        <Button
          size="small"
          variant="secondary"
          isDisabled={view.page === 1}
          onPress={() => onChange({ page: view.page - 1 })}
        >
          Previous
        </Button>
        <span>{rangeLabel(view, total)}</span>
        <Button
          size="small"
          variant="secondary"
          isDisabled={view.page * view.pageSize >= total}
          onPress={() => onChange({ page: view.page + 1 })}
        >
          Next
        </Button>
      </div>
    </>
  );
}
