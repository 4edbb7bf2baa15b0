import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';

/** Sites that are published within this time share a run, in milliseconds. */
const PAUSE = 2_000;
/** When a run is under way, the next one is asked for after this time, in milliseconds. */
const BUSY = 5_000;

/** What {@link PublishedIndexTask} needs. */
export interface PublishedIndexTaskOptions {
  /** Runs the index on its schedule. */
  scheduled: SchedulerServiceTaskRunner;
  scheduler: Pick<SchedulerService, 'triggerTask'>;
  logger: LoggerService;
  /** Waits; replaced in tests. */
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Runs the index of docs on its schedule, and soon after something was published.
 */
export class PublishedIndexTask implements SchedulerServiceTaskRunner {
  readonly #options: PublishedIndexTaskOptions;
  #taskId?: string;
  #waiting = false;

  constructor(options: PublishedIndexTaskOptions) {
    this.#options = options;
  }

  async run(task: SchedulerServiceTaskInvocationDefinition): Promise<void> {
    await this.#options.scheduled.run(task);
    this.#taskId = task.id;
  }

  /** Asks for a run; resolves when the scheduler has taken it. */
  async trigger(): Promise<void> {
    const { scheduler, logger, sleep } = this.#options;
    if (this.#waiting) {
      return;
    }
    this.#waiting = true;
    await sleep(PAUSE);
    // What is published from now on may be missed by the run.
    this.#waiting = false;
    if (this.#taskId === undefined) {
      return;
    }
    try {
      await scheduler.triggerTask(this.#taskId);
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        await sleep(BUSY);
        await this.trigger();
        return;
      }
      logger.error('The index of docs could not be started', toError(error));
    }
  }
}
