import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { RepeatableActions } from './RepeatableActions';

/**
 * Follows which step of a running task must not be run again if the process ends
 * now: one with an action that is not known to be repeatable while it runs, and
 * any that failed.
 */
export class StepInFlight {
  readonly #actions: Map<string, string>;
  readonly #repeatable: RepeatableActions;
  #marked?: string;
  #failed = false;
  /** The step that was begun last. */
  current?: string;

  constructor(options: { spec: TaskSpec; repeatable: RepeatableActions }) {
    this.#repeatable = options.repeatable;
    this.#actions = new Map(
      options.spec.steps.map(({ id, action }) => [id, action]),
    );
  }

  /** Whether the step that was begun last may be run again. */
  get isRepeatable(): boolean {
    return this.#marked === undefined;
  }

  /** Whether a step of the task has failed. */
  get hasFailed(): boolean {
    return this.#failed;
  }

  /**
   * Takes note of a status that the runner reports of a step.
   *
   * @returns what has to be stored, when that changes
   */
  note(stepId: string, status: unknown): { mark: string | undefined } | false {
    if (status === 'processing') {
      this.current = stepId;
    }
    if (this.#failed) {
      return false;
    }
    if (status === 'failed') {
      this.#failed = true;
      return this.#set(stepId);
    }
    if (status === 'processing') {
      const action = this.#actions.get(stepId) ?? '';
      return this.#set(this.#repeatable.includes(action) ? undefined : stepId);
    }
    return status === 'skipped' ? this.#set(undefined) : false;
  }

  /** The step is completed, which is stored together with its output. */
  done() {
    this.#marked = undefined;
  }

  #set(mark: string | undefined) {
    const changes = mark !== this.#marked;
    this.#marked = mark;
    return changes && { mark };
  }
}
