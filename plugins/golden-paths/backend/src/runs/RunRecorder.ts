import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { RUNS_TOPIC } from '@callboard/plugin-golden-paths-common';
import type { ActionTemplates } from '../entityActions/ActionTemplates';
import type { RunEnd, RunsStore, RunState } from './RunsStore';
import { madeBy, startedRunOf } from './startedRunOf';
import type { ScaffolderTaskFacts } from './startedRunOf';
import type { TaskNews } from './taskNews';
import type { TaskReader } from './TaskReader';

/** Tasks that are looked after at a time when events were missed. */
const SWEPT = 50;
const MINUTE_MS = 60_000;

/** What {@link RunRecorder} needs. */
export interface RunRecorderOptions {
  events: Pick<EventsService, 'publish'>;
  logger: LoggerService;
  store: RunsStore;
  tasks: TaskReader;
  templates: ActionTemplates;
  now?: () => Date;
}

/**
 * Keeps what becomes of tasks. Events tell of it at once; those that were lost
 * are made up for by looking ({@link sweep}).
 */
export class RunRecorder {
  readonly #options: RunRecorderOptions;

  constructor(options: RunRecorderOptions) {
    this.#options = options;
  }

  /** Notes an event of the topic `scaffolder.task`. */
  async note(news: TaskNews): Promise<void> {
    const { store } = this.#options;
    const { taskId, state } = news;
    if (news.started) {
      await this.#start(news.started);
      return;
    }
    const known = await store.find(taskId);
    if (!known || !state) {
      await this.#look(taskId);
    } else if (isEnd(state)) {
      await this.#end(taskId, state);
    } else if (known.endedAt) {
      // Either it was retried, or the events did not come in order.
      await this.#look(taskId);
    } else {
      await store.move(taskId, state);
    }
  }

  /** Looks after what no event has told of, in one process at a time. */
  async sweep(): Promise<void> {
    const { store, tasks } = this.#options;
    const before = new Date(this.#now().getTime() - MINUTE_MS);
    const ids = new Set([
      ...(await store.findOpen(before, SWEPT)),
      ...(await this.#findMissed(await tasks.listNewest(SWEPT))),
    ]);
    for (const taskId of ids) {
      await this.#look(taskId);
    }
    for (const taskId of await store.findUnannounced(before, SWEPT)) {
      await this.#announce(taskId);
    }
  }

  async #findMissed(taskIds: string[]): Promise<string[]> {
    const found = await Promise.all(
      taskIds.map(taskId => this.#options.store.find(taskId)),
    );
    return taskIds.filter((_, index) => !found[index]);
  }

  /** Asks the scaffolder how far a task is. */
  async #look(taskId: string) {
    const { store, tasks } = this.#options;
    const task = await tasks.read(taskId);
    if (!task) {
      // It was cleaned up: nobody will ever know how it ended.
      await this.#end(taskId, 'cancelled', { isGone: true });
      return;
    }
    await this.#start(task);
    const { state } = task;
    if (isEnd(state)) {
      await this.#end(taskId, state);
    } else {
      await store.move(taskId, state);
    }
  }

  async #start(task: ScaffolderTaskFacts) {
    const { store, templates } = this.#options;
    const ref = task.spec.templateInfo?.entityRef;
    const template = (await this.#listTemplates(templates)).find(
      ({ templateRef }) => templateRef === ref,
    );
    await store.start(
      startedRunOf(task, ['entityRef', ...(template?.subjects ?? [])]),
    );
  }

  async #listTemplates(templates: ActionTemplates) {
    try {
      return await templates.list();
    } catch (error) {
      this.#options.logger.warn(
        'The templates could not be read to find out what a task is about',
        toError(error),
      );
      return [];
    }
  }

  async #end(
    taskId: string,
    state: RunEnd['state'],
    options: { isGone?: boolean } = {},
  ) {
    const { store, tasks } = this.#options;
    const { endedAt = this.#now(), output } = options.isGone
      ? {}
      : await tasks.readEnd(taskId);
    const made = state === 'completed' ? madeBy(output) : [];
    if (await store.end({ taskId, state, endedAt, made })) {
      await this.#announce(taskId);
    }
  }

  /** At most once, in whichever process is first. */
  async #announce(taskId: string) {
    const { events, store } = this.#options;
    const run = await store.takeAnnouncement(taskId);
    if (run) {
      try {
        await events.publish({ topic: RUNS_TOPIC, eventPayload: run });
      } catch (error) {
        await store.giveBackAnnouncement(taskId);
        throw error;
      }
    }
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }
}

function isEnd(state: RunState): state is RunEnd['state'] {
  return ['completed', 'failed', 'cancelled'].includes(state);
}
