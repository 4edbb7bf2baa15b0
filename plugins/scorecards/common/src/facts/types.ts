import type { JsonObject } from '@backstage/types';

/** What a fact holds, for the people and forms that write rules with it. */
export type FactType =
  'boolean' | 'number' | 'string' | 'date' | 'list' | 'object';

/** One fact that a source gives, addressed in rules as `facts.<source>.<name>`. */
export interface FactDescription {
  /** Name or dot-separated path inside the values of the source. */
  name: string;
  type: FactType;
  title: string;
  description?: string;
  /** Unit of a number, such as `days`. */
  unit?: string;
}

/** Where facts come from: a collector of the portal, or a pusher outside. */
export interface FactSource {
  /** Lower-case letters, digits and dashes; the second part of a fact's path. */
  id: string;
  title: string;
  description?: string;
  kind: 'collected' | 'pushed';
  /** How long its facts are good for, in seconds. */
  ttlSeconds: number;
  /** The facts that it is known to give. */
  facts: FactDescription[];
}

/** How good the facts of a source are for one entity. */
export type FactState = 'fresh' | 'stale' | 'missing';

/** What one source knows of one entity. */
export interface FactSet {
  entityRef: string;
  source: string;
  values: JsonObject;
  state: FactState;
  /** When the values were true, ISO 8601; absent while nothing was collected. */
  observedAt?: string;
  /** From when on they are stale, ISO 8601. */
  expiresAt?: string;
  /** Why the last collection failed; the values before it are kept. */
  error?: string;
}

/** One set of a push: all facts of its source for one entity. */
export interface PushedFacts {
  entityRef: string;
  values: JsonObject;
  /** ISO 8601, defaults to now; may lie at most five minutes ahead. */
  observedAt?: string;
}

/** Body of `PUT /facts`. Sending the same again changes nothing. */
export interface FactPush {
  source: string;
  facts: PushedFacts[];
}

/** What became of a push. */
export interface FactPushResult {
  /** Sets that are new or hold other values than before. */
  changed: number;
  /** Sets that were already known. */
  unchanged: number;
  /** Sets that are older than what is known, and were left out. */
  outdated: number;
}

/** Answer of `POST /facts/refresh`. */
export interface FactRefreshResult {
  /** Sources that could not be collected; what was known of them is kept. */
  failed: string[];
}
