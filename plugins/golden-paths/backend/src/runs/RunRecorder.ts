import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { RUNS_TOPIC } from '@callboard/plugin-golden-paths-common';
import type { ActionTemplates } from '../entityActions/ActionTemplates';
import { Coalescer } from '../shared/Coalescer';
import { madeBy } from './madeBy';
import type { RunEnd, RunsStore } from './RunsStore';
import { isEnd, sortNews, type SortedNews } from './sortNews';
import { startedRunOf } from './startedRunOf';
import type { ScaffolderTaskFacts } from './startedRunOf';
import type { TaskNews } from './taskNews';
import type { TaskReader } from './TaskReader';

/** Tasks that are looked after at a time when events were missed. */
const SWEPT = 50;
const MINUTE_MS = 60_000;
const CALM_MS = 100;

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
  readonly #noted: Coalescer<TaskNews, void>;

  constructor(options: RunRecorderOptions) {
    this.#options = options;
    this.#noted = new Coalescer({
      calmMs: CALM_MS,
      ask: async news => {
        await this.#note(news);
        return new Map();
      },
    });
  }

  /** Notes an event of the topic `scaffolder.task`; many are noted together. */
  async note(news: TaskNews): Promise<void> {
    await this.#noted.get(news);
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
    await this.#announce(await store.findUnannounced(before, SWEPT));
  }

  async #findMissed(taskIds: string[]): Promise<string[]> {
    const found = await this.#options.store.find(taskIds);
    const known = new Set(found.map(({ taskId }) => taskId));
    return taskIds.filter(taskId => !known.has(taskId));
  }

  async #note(news: TaskNews[]) {
    const { store } = this.#options;
    const ids = new Set(news.map(({ taskId }) => taskId));
    const known = await store.find([...ids]);
    const { started, ended, moved, unclear } = sortNews(news, known);
    await this.#start(started);
    await this.#move(moved);
    await this.#end(ended);
    for (const taskId of unclear) {
      await this.#look(taskId);
    }
  }

  /** Asks the scaffolder how far a task is. */
  async #look(taskId: string) {
    const task = await this.#options.tasks.read(taskId);
    if (!task) {
      // It was cleaned up: nobody will ever know how it ended.
      const end = { endedAt: this.#now(), made: [] };
      await this.#end([{ taskId, state: 'cancelled', end }]);
      return;
    }
    await this.#start([task]);
    const { state } = task;
    if (isEnd(state)) {
      await this.#end([{ taskId, state }]);
    } else {
      await this.#move([{ taskId, state }]);
    }
  }

  async #start(tasks: ScaffolderTaskFacts[]) {
    const { store, templates } = this.#options;
    if (tasks.length === 0) {
      return;
    }
    const listed = await this.#listTemplates(templates);
    const runs = tasks.map(task => {
      const ref = task.spec.templateInfo?.entityRef;
      const template = listed.find(({ templateRef }) => templateRef === ref);
      return startedRunOf(task, ['entityRef', ...(template?.subjects ?? [])]);
    });
    await store.start(runs);
  }

  async #move(moved: SortedNews['moved']) {
    for (const state of new Set(moved.map(each => each.state))) {
      const taskIds = moved
        .filter(each => each.state === state)
        .map(({ taskId }) => taskId);
      await this.#options.store.move(taskIds, state);
    }
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

  async #end(ended: SortedNews['ended']) {
    if (ended.length === 0) {
      return;
    }
    const ends = await Promise.all(
      ended.map(async ({ taskId, state, end }) => ({
        taskId,
        state,
        ...(end ?? (await this.#readEnd(taskId, state))),
      })),
    );
    await this.#announce(await this.#options.store.end(ends));
  }

  async #readEnd(taskId: string, state: RunEnd['state']) {
    const { endedAt = this.#now(), output } =
      await this.#options.tasks.readEnd(taskId);
    return { endedAt, made: state === 'completed' ? madeBy(output) : [] };
  }

  /** Each at most once, in whichever process is first. */
  async #announce(taskIds: string[]) {
    const { events, store } = this.#options;
    const runs =
      taskIds.length > 0 ? await store.takeAnnouncements(taskIds) : [];
    await Promise.all(
      runs.map(async run => {
        try {
          await events.publish({ topic: RUNS_TOPIC, eventPayload: run });
        } catch (error) {
          await store.giveBackAnnouncement(run.taskId);
          throw error;
        }
      }),
    );
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }
}
