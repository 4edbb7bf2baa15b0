import type {
  Check,
  CompiledRule,
  FileRead,
  Track,
} from '@callboard/plugin-scorecards-common';

/** A check with its rules ready to be evaluated. */
export interface CompiledCheck {
  check: Check;
  appliesTo: CompiledRule;
  rule: CompiledRule;
}

/** A track with its rule ready to be evaluated. */
export interface CompiledTrack {
  track: Track;
  appliesTo: CompiledRule;
}

/** All checks and tracks at one moment. */
export interface StandardsSnapshot {
  /** Changes whenever a check or track does. */
  revision: string;
  checks: ReadonlyMap<string, CompiledCheck>;
  tracks: ReadonlyMap<string, CompiledTrack>;
  /** The files that all checks ask for, each name once. */
  fileReads: readonly FileRead[];
}

/** What is in force, the same on all replicas within two seconds. */
export interface StandardsInForce {
  current(): StandardsSnapshot;

  /**
   * Looks into the database first, for what must not be done by standards of
   * two seconds ago: a worker that took an entry from the queue has to see the
   * change that put it there. Costs one read of one row when nothing changed.
   */
  latest(): Promise<StandardsSnapshot>;

  /**
   * Called after checks or tracks changed, on one replica only, with those that
   * did. A listener that throws is called again later, also after a restart.
   */
  onChange(
    listener: (changed: {
      checks: string[];
      tracks: string[];
    }) => Promise<void>,
  ): void;
}
