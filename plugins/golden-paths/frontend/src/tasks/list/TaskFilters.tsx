import { Select } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { isTaskState, taskStates } from '../shared/taskStates';
import { formatTaskView, TaskView } from './taskView';
import styles from './TaskFilters.module.css';

const scopes: Array<{ id: TaskView['scope']; label: string }> = [
  { id: 'mine', label: 'My tasks' },
  { id: 'all', label: 'All tasks' },
];

const everyState = 'any';
const stateItems = [
  { id: everyState, label: 'Any status' },
  ...Object.entries(taskStates).map(([id, label]) => ({ id, label })),
];

/** Properties of {@link TaskFilters}. */
export interface TaskFiltersProps {
  view: TaskView;
  onChange: (part: Partial<TaskView>) => void;
}

/** Whose tasks the list shows, and in which state. */
export function TaskFilters({ view, onChange }: TaskFiltersProps) {
  return (
    <>
      <nav aria-label="Whose tasks" className={styles.scopes}>
        {scopes.map(({ id, label }) => (
          <Link
            key={id}
            to={{
              search: formatTaskView({
                ...view,
                scope: id,
                page: 1,
              }).toString(),
            }}
            aria-current={view.scope === id ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className={styles.state}>
        <Select
          aria-label="Status"
          size="small"
          options={stateItems}
          value={view.state ?? everyState}
          onChange={key => {
            const state = String(key);
            onChange({ state: isTaskState(state) ? state : undefined });
          }}
        />
      </div>
    </>
  );
}
