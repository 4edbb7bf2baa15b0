import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { NotAllowedError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  GateAnswer,
  GateRequest,
  GateSource,
} from '@callboard/plugin-golden-paths-common';
import { sentence } from '../../shared/sentence';
import type { SuspendedTasks } from '../../tasks/SuspendedTasks';
import { TaskSuspendedError } from '../../tasks/TaskSuspendedError';
import { withoutStack } from '../../withoutStack';
import { StepVisits } from './StepVisits';

/** What {@link GateSteps} needs. */
export interface GateStepsOptions {
  gates: { ask(request: GateRequest): Promise<GateAnswer> };
  tasks: Pick<SuspendedTasks, 'roundOf'>;
}

/** What of a step's context is needed; any action's fits. */
export type GateContext = Pick<
  ActionContext<JsonObject>,
  'signal' | 'step' | 'task' | 'templateInfo' | 'user'
>;

/** Lets steps of templates ask gates, and wait. */
export class GateSteps {
  readonly #options: GateStepsOptions;
  readonly #visits = new StepVisits();

  constructor(options: GateStepsOptions) {
    this.#options = options;
  }

  /** Which step asks, in which round of its task. */
  async sourceOf(context: GateContext): Promise<GateSource> {
    const { signal, step, task, templateInfo, user } = context;
    const title = templateInfo?.entity?.metadata.title;
    return {
      taskId: task.id,
      stepId: this.#visits.idOf(step?.id ?? 'gate', signal),
      round: await this.#options.tasks.roundOf(task.id),
      ...(templateInfo && { templateRef: templateInfo.entityRef }),
      ...(title !== undefined && { templateTitle: title }),
      ...(user?.ref && { requestedBy: user.ref }),
    };
  }

  /**
   * Asks, and goes on once the gate is open.
   *
   * @param waitingFor - as it ends a sentence
   * @returns the outputs of the step
   * @throws TaskSuspendedError while the gate waits
   * @throws NotAllowedError, with a sentence alone, when it is closed
   */
  async pass(
    request: GateRequest,
    waitingFor: string,
  ): Promise<Record<string, JsonValue>> {
    const answer = await sentence(() => this.#options.gates.ask(request));
    if (answer.state === 'waiting') {
      throw new TaskSuspendedError(waitingFor);
    }
    if (answer.state === 'closed') {
      throw withoutStack(new NotAllowedError(answer.reason));
    }
    return definedOf(answer.output);
  }
}

function definedOf(output: JsonObject): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(output).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
