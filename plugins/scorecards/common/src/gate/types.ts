import type { CheckOutcome } from '../cards/types';
import type { GateRules } from '../standards/types';

/** Body of `POST /gate`. */
export interface GateRequest {
  entityRef: string;
  track: string;
  /** Defaults to the level that the track's gate asks. */
  level?: string;
  /** Collect the facts again before answering. */
  fresh?: boolean;
  /** Commit that is to be deployed, for the audit log. */
  sha?: string;
}

/** A check that stands in the way. */
export interface GateFailure {
  check: string;
  title: string;
  severity: string;
  outcome: 'fail' | 'unknown';
  /** Why, one sentence. */
  reason: string;
  /** How to fix it, plain text, and where. */
  fix: string;
  fixUrl?: string;
}

/** One of the checks that were asked. */
export interface GateCheck {
  check: string;
  title: string;
  outcome: CheckOutcome;
}

/** Answer of the gate. */
export interface GateAnswer {
  entityRef: string;
  track: string;
  /** What was asked. */
  required: { id: string; title: string };
  /** `unknown` when nothing fails, but something could not be answered. */
  outcome: 'pass' | 'fail' | 'unknown';
  /** What the entity has; absent below the lowest level. */
  level?: string;
  /** As it holds now: `enforce` is `warn` before its date. */
  mode: GateRules['mode'];
  /** Whether a deployment should stop: only in mode `enforce`. */
  blocking: boolean;
  enforceFrom?: string;
  failing: GateFailure[];
  /** All checks up to the level that was asked, those that pass too. */
  checks: GateCheck[];
  evaluatedAt?: string;
  /** Page of the portal that shows the card. */
  url: string;
}
