import type { StaleTask, Verdict } from './ClaimsStore';
import type { RepeatableActions } from './RepeatableActions';

const CHECKPOINT = 'v1.task.checkpoint.';

/**
 * Decides whether a task whose process was lost goes on by itself. Completed
 * steps are never run again; a step that was interrupted is when its action is
 * known to do no harm, when it has checkpoints, which skip what it has done, or
 * when the template asks to start over.
 *
 * @param task - `runningStep` is the step in flight, unless that is repeatable
 * @param options - `keepsState` is `scaffolder.taskRecovery.enabled`
 */
export function judgeInterrupted(
  task: StaleTask,
  options: { keepsState: boolean; repeatable: RepeatableActions },
): Verdict {
  const { spec, runningStep } = task;
  if (spec.EXPERIMENTAL_recovery?.EXPERIMENTAL_strategy === 'startOver') {
    return { outcome: 'open' };
  }
  if (!options.keepsState) {
    return {
      outcome: 'failed',
      stepId: runningStep,
      reason:
        'The process that ran the task has ended, and scaffolder.taskRecovery.enabled is off. A retry runs it from its first step.',
    };
  }
  const step = spec.steps.find(({ id }) => id === runningStep);
  if (
    !step ||
    options.repeatable.includes(step.action) ||
    hasCheckpoint(task, step.id)
  ) {
    return { outcome: 'open' };
  }
  return {
    outcome: 'failed',
    stepId: step.id,
    reason: `Step ${step.id} (${step.action}) was interrupted: the process that ran it has ended, and nobody knows how far it came. A retry runs it again, and not the steps that are completed.`,
  };
}

function hasCheckpoint({ spec, state }: StaleTask, stepId: string): boolean {
  const ids = spec.steps.map(({ id }) => id);
  return Object.keys(state?.checkpoints ?? {}).some(key => {
    // Ids may hold dots, so that of `a` and `a.b` the longer one is meant.
    const owners = ids.filter(id => key.startsWith(`${CHECKPOINT}${id}.`));
    return owners.sort((a, b) => b.length - a.length).at(0) === stepId;
  });
}
