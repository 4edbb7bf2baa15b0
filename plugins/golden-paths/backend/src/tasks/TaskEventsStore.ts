import type {
  SerializedTaskEvent,
  TaskEventType,
} from '@backstage/plugin-scaffolder-node';
import type { EventBody } from './LogBatches';

/** A line of a running task's log. */
export interface LogLine {
  taskId: string;
  /** The line is dropped once another process has taken the task over. */
  claimId: string;
  body: EventBody;
  at: Date;
}

/** Where to go on reading the events of a task. */
export interface EventsQuery {
  taskId: string;
  /** Events up to this id are left out. */
  after: number;
  /** Also gives the event that ended the task, whatever its id. */
  withCompletion: boolean;
}

/** What was found for one {@link EventsQuery}. */
export interface TaskEvents {
  taskId: string;
  /** Whether its template asks to start over, so that an end is not the end. */
  startsOver: boolean;
  /** In order of their ids. */
  events: (SerializedTaskEvent & { type: TaskEventType })[];
}

/** The log of tasks: what happened to them, in order of ids. */
export interface TaskEventsStore {
  /** Writes lines in their order, and tells all processes which tasks moved. */
  append(lines: readonly LogLine[]): Promise<void>;
  /** Reads many tasks with one query. Tasks that are gone are left out. */
  read(queries: readonly EventsQuery[]): Promise<TaskEvents[]>;
}
