import type {
  RunSummary,
  TemplateRun,
} from '@callboard/plugin-golden-paths-common';

/** How far a task is. */
export type RunState = 'open' | 'processing' | 'waiting' | TemplateRun['state'];

/** That of a task that has not ended. */
export type OpenState = Exclude<RunState, TemplateRun['state']>;

/** A task that was started. */
export interface StartedRun {
  taskId: string;
  templateRef?: string;
  templateVersion?: string;
  /** Of the template, as it was. */
  title: string;
  by?: string;
  startedAt: Date;
  /** What the template saves when it is completed. */
  minutesWorth: number;
  /** Entities that it is done to. */
  subjects: string[];
}

/** A run, whether it ended or not. */
export interface StoredRun extends Omit<StartedRun, 'subjects'> {
  state: RunState;
  endedAt?: Date;
}

/** A run, as one of the entities that it was about sees it. */
export interface EntityRun extends StoredRun {
  /** Whether the entity was there before; otherwise the run made it. */
  isSubject: boolean;
}

/** How a run ended. */
export interface RunEnd {
  taskId: string;
  state: TemplateRun['state'];
  endedAt: Date;
  /** Entities that its outputs lead to. */
  made: string[];
}

/** A place in the runs of an entity, newest first. */
export interface RunPosition {
  startedAt: string;
  taskId: string;
}

/** Keeps runs of templates. What happens to many of them is noted at once. */
export interface RunsStore {
  /** Does nothing for runs that are known. */
  start(runs: readonly StartedRun[]): Promise<void>;
  /** @returns those that are known, in any order */
  find(taskIds: readonly string[]): Promise<StoredRun[]>;
  /** Notes how far runs are, also when they had ended: then they were retried. */
  move(taskIds: readonly string[], state: OpenState): Promise<void>;
  /** @returns tasks of which that was not known */
  end(ends: readonly RunEnd[]): Promise<string[]>;
  /**
   * Ended runs, for whoever is the first to ask: they announce them.
   *
   * @returns those that were not announced, and have ended
   */
  takeAnnouncements(taskIds: readonly string[]): Promise<TemplateRun[]>;
  /** Lets somebody else announce it. */
  giveBackAnnouncement(taskId: string): Promise<void>;
  /** Tasks that ended before a moment and were not announced, oldest first. */
  findUnannounced(before: Date, limit: number): Promise<string[]>;
  /** Tasks that started before a moment and have not ended, oldest first. */
  findOpen(before: Date, limit: number): Promise<string[]>;
  /** Runs that were about an entity, newest first. */
  listOf(
    entityRef: string,
    page: { after?: RunPosition; limit: number },
  ): Promise<EntityRun[]>;
  /** Ended runs that were about an entity, newest first. */
  listEnded(entityRef: string, limit: number): Promise<TemplateRun[]>;
  /** Those that saved the most first. */
  summarize(span: { from?: Date; to?: Date }): Promise<RunSummary[]>;
}
