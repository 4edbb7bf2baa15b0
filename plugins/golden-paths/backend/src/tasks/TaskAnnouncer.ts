import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { JsonValue } from '@backstage/types';
import { madeBy } from '../runs/madeBy';
import type { ClaimedTask } from './ClaimsStore';
import type { Cancellation, StoredTask } from './TasksStore';

/** Where the stock broker publishes what happens to tasks, too. */
const TOPIC = 'scaffolder.task';
const ENDS = new Set<string>(['completed', 'failed', 'cancelled']);

/**
 * Tells other plugins what happens to tasks, in the words of the stock broker;
 * that a task waits, and when it ended with what, are the only additions. Secrets
 * are never part of it.
 */
export class TaskAnnouncer {
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  opened(task: Pick<StoredTask, 'id' | 'spec' | 'createdBy'>) {
    const { id, spec, createdBy } = task;
    this.#publish({ id, spec, createdBy, status: 'open' });
  }

  claimed({ claimId, hasFiles, sealedSecrets, ...task }: ClaimedTask) {
    this.#publish({ ...task, status: 'processing' });
  }

  /**
   * It has ended, or waits.
   *
   * @param output - of a task that was completed
   */
  moved(task: StoredTask, output?: JsonValue) {
    const { id, status, lastHeartbeatAt, createdAt, createdBy, state } = task;
    const ended = ENDS.has(status) && {
      at: new Date(),
      entityRefs: status === 'completed' ? madeBy(output) : [],
    };
    this.#publish({
      ...{ id, status, lastHeartbeatAt, createdAt, createdBy, state },
      ...(ended && { ended }),
    });
  }

  cancelled({ eventId, body, task, ended }: Cancellation) {
    this.#publish({ id: eventId, taskId: task.id, status: 'cancelled', body });
    if (ended) {
      this.moved(task);
    }
  }

  recovered(task: StoredTask, eventId: number) {
    const body = {
      recoverStrategy:
        task.spec.EXPERIMENTAL_recovery?.EXPERIMENTAL_strategy ?? 'none',
    };
    this.#publish({ id: eventId, taskId: task.id, status: 'recovered', body });
  }

  async #publish(eventPayload: object) {
    try {
      await this.#events.publish({ topic: TOPIC, eventPayload });
    } catch (error) {
      this.#logger.warn('Nobody was told of a task', toError(error));
    }
  }
}
