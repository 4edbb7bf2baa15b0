import { ButtonLink } from '@backstage/ui';
import { ErrorState } from '@callboard/ui';
import { useApprovals } from '../../approvals/useApprovals';
import { useGoldenPathsPath } from '../../shared/useGoldenPathsPath';
import { withNames } from '../../shared/withNames';
import { TaskActions } from './useTaskActions';
import { TaskStep } from './taskSteps';
import styles from './TaskFailure.module.css';

/** Action of templates that asks people. */
const APPROVAL_ACTION = 'gate:approval';

/** Properties of {@link TaskFailure}. */
export interface TaskFailureProps {
  taskId: string;
  error: Error;
  steps: TaskStep[];
  actions: TaskActions;
}

/** Leads to the approval that was not given. */
function RefusedApproval(props: { taskId: string; stepId: string }) {
  const { taskId, stepId } = props;
  const path = useGoldenPathsPath();
  const { value } = useApprovals({ taskId });
  const approval = value?.items
    .filter(({ stepId: of, state }) => of === stepId && state !== 'waiting')
    .sort((a, b) => b.round - a.round)[0];
  return approval ? (
    <p>
      <ButtonLink
        size="small"
        variant="secondary"
        href={path('approvals', approval.id)}
      >
        Open approval
      </ButtonLink>
    </p>
  ) : null;
}

/** Says which step failed and why, and offers to go on from there. */
export function TaskFailure(props: TaskFailureProps) {
  const { taskId, error, steps, actions } = props;
  const failed = steps.find(step => step.status === 'failed');
  const kept = steps.some(step => step.status === 'completed');
  const isRefusal = failed?.action === APPROVAL_ACTION;
  const title = failed
    ? `“${failed.name}”${isRefusal ? ': not approved' : ' failed'}`
    : 'The task failed';
  return (
    <div className={styles.failure}>
      <ErrorState
        size="compact"
        title={title}
        error={{ message: withNames(error.message) }}
        onRetry={actions.busy ? undefined : actions.retry}
      >
        {actions.retry && kept && (
          <p>
            {isRefusal
              ? 'Another try asks again; the steps before it are kept.'
              : 'Another try goes on from there; the steps before it are kept.'}
          </p>
        )}
        {failed && isRefusal && (
          <RefusedApproval taskId={taskId} stepId={failed.id} />
        )}
      </ErrorState>
    </div>
  );
}
