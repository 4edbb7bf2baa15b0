import { useMediaQuery } from '@callboard/ui';
import { TaskFailedState } from '../shared/TaskFailedState';
import { TaskCards } from './TaskCards';
import { TaskFilters } from './TaskFilters';
import { TasksEmpty } from './TasksEmpty';
import { TaskTable } from './TaskTable';
import { rangeLabel } from './taskView';
import { useTaskList } from './useTaskList';
import { useTaskView } from './useTaskView';
import styles from './TaskListPage.module.css';

/** Lists the runs of templates. Everything one sets here is in the URL. */
export function TaskListPage() {
  const { view, change } = useTaskView();
  const { listing, stale, error, retry } = useTaskList(view);
  const phone = useMediaQuery('(width < 640px)');

  const { tasks, total = 0 } = listing ?? {};
  const shown = { view, onChange: change, tasks, total, stale };
  let content = phone ? <TaskCards {...shown} /> : <TaskTable {...shown} />;
  if (error) {
    content = (
      <TaskFailedState
        title="The tasks could not be loaded"
        error={error}
        onRetry={retry}
      />
    );
  } else if (tasks?.length === 0 && !stale) {
    content = <TasksEmpty view={view} onChange={change} />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.toolbar}>
        <TaskFilters view={view} onChange={change} />
        <span className={styles.count} aria-live="polite">
          {!error && total > 0 && rangeLabel(view, total)}
        </span>
      </div>
      {content}
    </div>
  );
}
