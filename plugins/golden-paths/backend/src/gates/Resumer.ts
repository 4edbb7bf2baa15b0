import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SuspendedTasks } from '../tasks/SuspendedTasks';
import type { GatesStore } from './GatesStore';

const BATCH = 100;

/** What {@link Resumer} needs. */
export interface ResumerOptions {
  logger: LoggerService;
  store: Pick<GatesStore, 'resumed' | 'takeResumes'>;
  tasks: Pick<SuspendedTasks, 'resume'>;
}

/**
 * Tells the scaffolder of gates that ended, until it knows. What is to be told
 * is stored with the end, so that it survives a crash.
 */
export class Resumer {
  readonly #options: ResumerOptions;

  constructor(options: ResumerOptions) {
    this.#options = options;
  }

  /** Starts to tell; what cannot be told now is told by a later {@link run}. */
  resumeSoon(): void {
    this.run().catch(error =>
      this.#options.logger.warn('Tasks were not resumed', toError(error)),
    );
  }

  /** Tells of all that is due. */
  async run(): Promise<void> {
    const { store } = this.#options;
    for (;;) {
      const due = await store.takeResumes(BATCH);
      for (const { id, taskId } of due) {
        if (await this.#tell(taskId)) {
          await store.resumed(id);
        }
      }
      if (due.length < BATCH) {
        return;
      }
    }
  }

  /** @returns whether there is nothing more to tell */
  async #tell(taskId: string): Promise<boolean> {
    const { logger, tasks } = this.#options;
    try {
      return (await tasks.resume(taskId)) !== 'running';
    } catch (error) {
      logger.warn(
        `Task ${taskId} could not be resumed; it is tried again`,
        toError(error),
      );
      return false;
    }
  }
}
