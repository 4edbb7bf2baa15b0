import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { FactState } from '../facts/types';

/**
 * A predicate over `{ entity, facts }` in the language of
 * `@backstage/filter-predicates` (`$all`, `$any`, `$not`, `$exists`, `$in`,
 * `$contains`, `$hasPrefix`, equality), with these matchers added:
 *
 * - `$gt`, `$gte`, `$lt`, `$lte`: numbers
 * - `$newerThan`, `$olderThan`: a date against now, such as `90d` or `P90D`
 * - `$count`: matches the number of items of a list; with `where` only of those
 *   that match, as in `{ "$count": { "where": { "severity": "high" }, "$lte": 0 } }`
 */
export type Rule = JsonObject;

/** What a rule looks at. */
export interface RuleContext {
  entity: Entity;
  /** By source; sources without an entry are missing. */
  facts: Record<string, { values: JsonObject; state: FactState }>;
  /** What dates are compared with. */
  now: Date;
}

/** Why a rule holds, does not hold, or cannot be answered. */
export interface RuleReason {
  /** Path that was looked at, such as `facts.git.lastCommitAt`. */
  path: string;
  /** A sentence for people. */
  text: string;
  /** What was found; cut when long, absent when there was nothing. */
  found?: JsonValue;
}

/**
 * What a rule says of an entity. `unknown` when the answer hangs on facts that
 * are missing or stale, or on values that do not compare: three-valued logic
 * after Kleene, so that a rule whose other parts settle it is still answered.
 */
export interface RuleVerdict {
  outcome: 'pass' | 'fail' | 'unknown';
  /** The parts that decided; empty for `pass`. */
  reasons: RuleReason[];
}

/** A rule that was checked and is ready to be evaluated many times. */
export interface CompiledRule {
  /** Sources of the facts that it reads. */
  readonly sources: ReadonlySet<string>;
  /** Whether its answer may change with time alone. */
  readonly dependsOnTime: boolean;
  evaluate(context: RuleContext): RuleVerdict;
}

/** A mistake in a rule. */
export interface RuleProblem {
  /** Where, such as `$all[1].facts.git.commits.$gt`. */
  path: string;
  /** What was expected. */
  message: string;
  /** `warning` for what may become right, such as a fact nobody gives yet. */
  severity: 'error' | 'warning';
}
