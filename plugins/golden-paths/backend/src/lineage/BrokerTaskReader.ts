import type { TaskBroker } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { SuspendedTasks } from '../tasks/SuspendedTasks';
import type { RunningTask, TaskReader } from './TaskReader';

/** Reads tasks from the scaffolder's broker. */
export class BrokerTaskReader implements TaskReader {
  readonly #broker: Pick<TaskBroker, 'get'>;
  readonly #suspended: Pick<SuspendedTasks, 'outputsOf'>;

  constructor(options: {
    broker: Pick<TaskBroker, 'get'>;
    suspended: Pick<SuspendedTasks, 'outputsOf'>;
  }) {
    this.#broker = options.broker;
    this.#suspended = options.suspended;
  }

  async read(taskId: string): Promise<RunningTask> {
    const { spec } = await this.#broker.get(taskId);
    return {
      parameters: spec.parameters,
      steps: spec.steps,
      outputs: (await this.#suspended.outputsOf(taskId)) as Record<
        string,
        JsonObject
      >,
      by: spec.user?.ref,
    };
  }
}
