import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import type { Card } from './Card';
import type { Reevaluation } from './EvaluationQueue';

/** An entity that waits for evaluation, and what of it. */
export interface DirtyEntity {
  entityRef: string;
  /** All of its checks; the lists say nothing then. */
  everything: boolean;
  /** Those that read one of these sources, */
  sources: readonly string[];
  /** and these. Its levels are found again in any case. */
  checks: readonly string[];
}

/** Entities that one worker evaluates, and nobody else at the same time. */
export interface ClaimedEntities {
  dirty: readonly DirtyEntity[];
  /** Their cards, of those that have one. */
  previous: ReadonlyMap<string, Card>;
  /** The clock of the database. */
  now: Date;
}

/** An entity that went up, down, onto a track or off it. */
export interface LevelChange {
  entityRef: string;
  trackId: string;
  /** Absent when it was not on the track. */
  from?: number;
  /** Absent when it is not on the track any more. */
  to?: number;
}

/** A check that says something else of an entity than before. */
export interface ResultChange {
  entityRef: string;
  checkId: string;
  /** Absent when there was no result. */
  from?: CheckOutcome;
  /** Absent when there is none any more. */
  to?: CheckOutcome;
  checkVersion: number;
}

/** What an evaluation has to write: only what is different from before. */
export interface CardChanges {
  /** Cards that are new or different. */
  cards: Card[];
  /** Entities that do not exist any more. */
  gone: string[];
  levels: LevelChange[];
  results: ResultChange[];
}

/** Whom to evaluate next. */
export type Claim = { limit: number } | { entityRef: string };

/** Keeps the queue of evaluation and what came of it. */
export interface EvaluationStore {
  /**
   * Adds to what waits; a few entities come before all others that wait.
   *
   * @returns how many entities are concerned
   */
  enqueue(what: Reevaluation): Promise<number>;

  /**
   * Takes entities out of the queue, lets them be evaluated and writes what came
   * of it, all or nothing: when it fails, or the process dies, they are in the
   * queue as before. What is enqueued for them meanwhile waits, and is evaluated
   * again afterwards. By a limit, those that others hold are passed over; one
   * entity by name is waited for.
   *
   * @param evaluate - is not called when nothing waits
   * @returns how many were taken
   */
  process(
    claim: Claim,
    evaluate: (claimed: ClaimedEntities) => Promise<CardChanges>,
  ): Promise<number>;

  /** Lets an entity that cannot be evaluated wait behind all others. */
  postpone(entityRef: string): Promise<void>;

  /** Enqueues cards whose entity is gone, and entities without a card. */
  enqueueLost(): Promise<number>;
}
