import { NotFoundError, toError } from '@backstage/errors';
import type { SerializedTaskEvent } from '@backstage/plugin-scaffolder-node';
import type { TaskEvents, TaskEventsStore } from './TaskEventsStore';
import type { TaskNotices } from './TaskNotices';

/** Who watches a task. */
export interface EventsObserver {
  next(events: SerializedTaskEvent[]): void;
  error(error: Error): void;
}

type Watch = {
  taskId: string;
  observer: EventsObserver;
  after: number;
  /** Asked to go on after an id, so the end may lie before it. */
  withCompletion: boolean;
};

const QUIET_MS = 200;
const NEW_AT_ONCE = 500;
const FAILURES = 5;

/**
 * One for all who watch tasks in this process: what tasks have moved is collected
 * for 200 ms and read with one query, however many watch how many tasks.
 */
export class TaskEventHub {
  readonly #events: TaskEventsStore;
  readonly #watches = new Map<string, Set<Watch>>();
  readonly #new = new Set<Watch>();
  readonly #moved = new Set<string>();
  readonly #unsubscribe: () => void;
  #timer?: NodeJS.Timeout;
  #reading = false;
  #lastRead = -Infinity;
  #failures = 0;
  #stopped = false;

  constructor(options: { events: TaskEventsStore; notices: TaskNotices }) {
    this.#events = options.events;
    this.#unsubscribe = options.notices.subscribe(notice => {
      if (notice.kind === 'moved') {
        this.#move(notice.taskIds);
      } else if (notice.kind === 'unknown') {
        this.#move(this.#watches.keys());
      }
    });
  }

  /**
   * Tells what has happened to a task, then what happens.
   *
   * @param after - id of the last event that is known already
   * @returns ends the watch
   */
  watch(
    taskId: string,
    observer: EventsObserver,
    after: number | undefined,
  ): () => void {
    const watch: Watch = {
      taskId,
      observer,
      after: Number.isSafeInteger(after) ? (after ?? 0) : 0,
      withCompletion: after !== undefined,
    };
    const watches = this.#watches.get(taskId) ?? new Set();
    this.#watches.set(taskId, watches.add(watch));
    this.#new.add(watch);
    this.#schedule();
    return () => this.#leave(watch);
  }

  /** Reads no more. */
  stop() {
    this.#stopped = true;
    this.#unsubscribe();
    clearTimeout(this.#timer);
  }

  #leave(watch: Watch) {
    this.#new.delete(watch);
    const watches = this.#watches.get(watch.taskId);
    watches?.delete(watch);
    if (watches?.size === 0) {
      this.#watches.delete(watch.taskId);
    }
  }

  #move(taskIds: Iterable<string>) {
    for (const taskId of taskIds) {
      if (this.#watches.has(taskId)) {
        this.#moved.add(taskId);
      }
    }
    this.#schedule();
  }

  #schedule() {
    const idle = this.#new.size === 0 && this.#moved.size === 0;
    if (idle || this.#timer || this.#reading || this.#stopped) {
      return;
    }
    const wait = Math.max(0, this.#lastRead + QUIET_MS - performance.now());
    this.#timer = setTimeout(() => this.#read(), wait).unref();
  }

  async #read() {
    this.#timer = undefined;
    this.#reading = true;
    this.#lastRead = performance.now();
    const fresh = [...this.#new].slice(0, NEW_AT_ONCE);
    fresh.forEach(watch => this.#new.delete(watch));
    const known = [...this.#moved].flatMap(taskId =>
      [...(this.#watches.get(taskId) ?? [])].filter(
        watch => !this.#new.has(watch),
      ),
    );
    this.#moved.clear();
    const watches = [...new Set([...fresh, ...known])];
    try {
      const found = await this.#events.read(queriesOf(watches));
      this.#deliver(watches, found);
      this.#failures = 0;
    } catch (error) {
      this.#tryAgain(watches, toError(error));
    }
    this.#reading = false;
    this.#schedule();
  }

  #tryAgain(watches: Watch[], error: Error) {
    this.#failures += 1;
    if (this.#failures < FAILURES) {
      this.#lastRead = performance.now() + QUIET_MS * 2 ** this.#failures;
      watches
        .filter(watch => this.#watches.get(watch.taskId)?.has(watch))
        .forEach(watch => this.#new.add(watch));
    } else {
      watches.forEach(watch => this.#fail(watch, error));
    }
  }

  #deliver(watches: Watch[], found: TaskEvents[]) {
    const byTask = new Map(found.map(task => [task.taskId, task]));
    for (const watch of watches) {
      const task = byTask.get(watch.taskId);
      if (task) {
        this.#tell(watch, task);
      } else {
        const { taskId } = watch;
        this.#fail(watch, new NotFoundError(`There is no task ${taskId}`));
      }
    }
  }

  #tell(watch: Watch, task: TaskEvents) {
    const isNew = ({ id, type }: SerializedTaskEvent) =>
      id > watch.after || (watch.withCompletion && type === 'completion');
    const events = sinceStartOver(task.events.filter(isNew));
    const last = events.at(-1);
    if (last && this.#watches.get(watch.taskId)?.has(watch)) {
      watch.after = Math.max(watch.after, last.id);
      watch.withCompletion = false;
      watch.observer.next(events);
    }
  }

  #fail(watch: Watch, error: Error) {
    if (this.#watches.get(watch.taskId)?.has(watch)) {
      this.#leave(watch);
      watch.observer.error(error);
    }
  }
}

/** One query per task, from where the slowest of its watchers is. */
function queriesOf(watches: Watch[]) {
  const queries = new Map<string, Pick<Watch, 'after' | 'withCompletion'>>();
  for (const { taskId, after, withCompletion } of watches) {
    const query = queries.get(taskId);
    queries.set(taskId, {
      after: Math.min(after, query?.after ?? after),
      withCompletion: withCompletion || (query?.withCompletion ?? false),
    });
  }
  return [...queries].map(([taskId, query]) => ({ taskId, ...query }));
}

/**
 * What a template that starts over did before does not count. A watcher learns
 * of the new start with the first thing that happens after it.
 */
function sinceStartOver(events: SerializedTaskEvent[]): SerializedTaskEvent[] {
  const start = events.findLastIndex(({ type }) => type === 'recovered');
  if (events[start]?.body.recoverStrategy !== 'startOver') {
    return events;
  }
  return start === events.length - 1 ? [] : events.slice(start);
}
