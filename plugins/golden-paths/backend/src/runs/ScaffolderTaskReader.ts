import type { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { RunState } from './RunsStore';
import type { TaskReader } from './TaskReader';

/** {@link TaskReader} that asks the scaffolder, as the plugin itself. */
export class ScaffolderTaskReader implements TaskReader {
  readonly #auth: AuthService;
  readonly #scaffolder: ScaffolderService;

  constructor(options: { auth: AuthService; scaffolder: ScaffolderService }) {
    this.#auth = options.auth;
    this.#scaffolder = options.scaffolder;
  }

  async read(taskId: string) {
    try {
      const task: ScaffolderTask & { createdBy?: string } =
        await this.#scaffolder.getTask({ taskId }, await this.#asPlugin());
      return {
        taskId,
        spec: task.spec,
        createdAt: new Date(task.createdAt),
        ...(task.createdBy && { createdBy: task.createdBy }),
        state: stateOf(task.status),
      };
    } catch (error) {
      if (isError(error) && isNotFound(error)) {
        return undefined;
      }
      throw error;
    }
  }

  async readEnd(taskId: string) {
    const events = await this.#scaffolder.getLogs(
      { taskId },
      await this.#asPlugin(),
    );
    const end = events.findLast(({ type }) => type === 'completion');
    const body = end?.body as { output?: unknown } | undefined;
    return {
      ...(end && { endedAt: new Date(end.createdAt) }),
      output: body?.output,
    };
  }

  async listNewest(limit: number) {
    const { items } = await this.#scaffolder.listTasks(
      { limit },
      await this.#asPlugin(),
    );
    return items.map(({ id }) => id);
  }

  async #asPlugin() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}

function isNotFound(error: Error): boolean {
  const { cause } = error as { cause?: { name?: string } };
  return error.name === 'NotFoundError' || cause?.name === 'NotFoundError';
}

/** `skipped` is a state of steps; a task that has it did nothing. */
function stateOf(status: string): RunState {
  return status === 'skipped' ? 'completed' : (status as RunState);
}
