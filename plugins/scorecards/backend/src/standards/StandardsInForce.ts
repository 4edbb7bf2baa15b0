import type {
  Check,
  CompiledRule,
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
}

/** What is in force, the same on all replicas within two seconds. */
export interface StandardsInForce {
  current(): StandardsSnapshot;
  /**
   * Called after checks or tracks changed, on the replica that took the change
   * only, with those that did.
   */
  onChange(
    listener: (changed: {
      checks: string[];
      tracks: string[];
    }) => Promise<void>,
  ): void;
}
