import type { JsonObject } from '@backstage/types';

/** A set of facts that is to be collected by whoever holds the claim. */
export interface CollectionClaim {
  entityRef: string;
  source: string;
  /** Marks this claim, as the database wrote it. */
  claim: string;
  /** Failures in a row before this one. */
  attempts: number;
  /** What was collected the last time. */
  previous?: { values: JsonObject; observedAt: string };
}

/** How many claims there is room for. */
export interface ClaimRoom {
  source: string;
  room: number;
  /** Calls in an hour, over all replicas. */
  budget?: number;
}

/** What became of a claim. */
export type CollectionResult = CollectionClaim &
  (
    | {
        outcome: 'collected';
        values: JsonObject;
        /** How long they are good for, in milliseconds. */
        ttlMs: number;
        /** When to ask again, in milliseconds from now. */
        nextMs: number;
      }
    | { outcome: 'failed' | 'postponed'; error: string; nextMs: number }
    /** Given back as it was. */
    | { outcome: 'released' }
  );

/** The queue of collection. Its clock is that of the database. */
export interface CollectionStore {
  /**
   * Makes sure that each entity has a set of facts for each of its sources, and
   * none for others among the given.
   *
   * @param options.sources - all that could be wanted
   * @param options.wanted - of the given entities only
   * @param options.spreadMs - within which sets come up for collection
   * @param options.aheadMs - so long they pass as overdue already, so that they
   *   come before others that are due
   * @param options.isDue - whether those that exist come up as well
   */
  plan(options: {
    entityRefs: readonly string[];
    sources: readonly string[];
    wanted: readonly { entityRef: string; source: string }[];
    spreadMs: number;
    aheadMs: number;
    isDue: boolean;
  }): Promise<void>;
  /** Takes what is due, for five minutes; never what another worker has. */
  claim(rooms: readonly ClaimRoom[]): Promise<CollectionClaim[]>;
  /** Takes all of an entity that no other worker has, due or not. */
  claimEntity(
    entityRef: string,
    sources: readonly string[],
  ): Promise<CollectionClaim[]>;
  /** Those of an entity that a worker has. */
  listClaimed(entityRef: string): Promise<string[]>;
  /**
   * Writes what became of claims, those that ran out in the meantime left out.
   * What came up again while it was collected stays due.
   */
  finish(results: readonly CollectionResult[]): Promise<void>;
  /** Lets nobody ask a source for a while; a longer hold stays. */
  hold(source: string, ms: number, reason: string): Promise<void>;
  /** The sources that are held, with the reason. */
  listHolds(): Promise<Map<string, string>>;
  /** Lets all sets of a source come up, spread over the given time for each. */
  collectAgain(source: string, msPerEntity: number): Promise<void>;
  /**
   * Has sets come up soon whose time lies further ahead than it ever should: the
   * clock was wrong when it was written.
   *
   * @param limits - the longest time ahead that is right, by source
   */
  bringForward(
    limits: readonly { source: string; ms: number }[],
  ): Promise<void>;
  /** How many sets are due, by source. */
  countDue(): Promise<Map<string, number>>;
}
