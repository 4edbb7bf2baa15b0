import { ErrorState } from '@callboard/ui';
import { TaskActions } from './useTaskActions';
import { TaskStep } from './taskSteps';
import styles from './TaskFailure.module.css';

/** Properties of {@link TaskFailure}. */
export interface TaskFailureProps {
  error: Error;
  steps: TaskStep[];
  actions: TaskActions;
}

/** Says which step failed and why, and offers to go on from there. */
export function TaskFailure({ error, steps, actions }: TaskFailureProps) {
  const failed = steps.find(step => step.status === 'failed');
  const kept = steps.some(step => step.status === 'completed');
  return (
    <div className={styles.failure}>
      <ErrorState
        size="compact"
        title={failed ? `“${failed.name}” failed` : 'The task failed'}
        error={error}
        onRetry={actions.busy ? undefined : actions.retry}
      >
        {actions.retry && kept && (
          <p>Another try goes on from there; the steps before it are kept.</p>
        )}
      </ErrorState>
    </div>
  );
}
