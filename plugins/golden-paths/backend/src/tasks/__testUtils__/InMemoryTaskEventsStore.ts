import type { SerializedTaskEvent } from '@backstage/plugin-scaffolder-node';
import type {
  EventsQuery,
  LogLine,
  TaskEvents,
  TaskEventsStore,
} from '../TaskEventsStore';

/** Events in memory; `tasks` says which tasks there are. */
export class InMemoryTaskEventsStore implements TaskEventsStore {
  readonly tasks = new Set<string>();
  readonly batches: number[] = [];
  /** How many tasks each query asked for. */
  readonly reads: number[] = [];
  /** So many of the next calls fail. */
  failing = 0;
  readonly #events: TaskEvents['events'] = [];
  readonly #byTask = new Map<string, TaskEvents['events']>();

  async append(lines: readonly LogLine[]) {
    this.#fail();
    this.batches.push(lines.length);
    lines.forEach(({ taskId, body, at }) =>
      this.#keep({ taskId, body, type: 'log', createdAt: at.toISOString() }),
    );
  }

  async read(queries: readonly EventsQuery[]): Promise<TaskEvents[]> {
    this.#fail();
    this.reads.push(queries.length);
    return queries
      .filter(({ taskId }) => this.tasks.has(taskId))
      .map(({ taskId, after, withCompletion }) => ({
        taskId,
        startsOver: false,
        events: (this.#byTask.get(taskId) ?? []).filter(
          event =>
            event.id > after || (withCompletion && event.type === 'completion'),
        ),
      }));
  }

  /** Something happened to a task. */
  add(
    taskId: string,
    message: string,
    type: 'log' | 'completion' = 'log',
  ): void {
    this.tasks.add(taskId);
    const createdAt = new Date(0).toISOString();
    this.#keep({ taskId, body: { message }, type, createdAt });
  }

  messages(): string[] {
    return this.#events.map(({ body }) => body.message);
  }

  #keep(event: Omit<SerializedTaskEvent, 'id'>) {
    const stored = { ...event, id: this.#events.length + 1 };
    this.#events.push(stored);
    const task = this.#byTask.get(event.taskId) ?? [];
    this.#byTask.set(event.taskId, [...task, stored]);
  }

  #fail() {
    if (this.failing > 0) {
      this.failing -= 1;
      throw new Error('The database is away');
    }
  }
}
