import type { Entity } from '@backstage/catalog-model';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type {
  FactDescription,
  FileRead,
  Rule,
} from '@callboard/plugin-scorecards-common';

/** What a collector is given for one entity. */
export interface CollectRequest {
  entity: Entity;
  /** What it gave the last time, for collectors that can tell what changed. */
  previous?: { values: JsonObject; observedAt: string };
  /** The files that checks ask for; only the collector of files needs them. */
  files: readonly FileRead[];
  /** Aborted when the collection takes longer than a minute, or at shutdown. */
  signal: AbortSignal;
}

/**
 * Collects the facts of one source, entity by entity.
 *
 * 1. The portal asks for an entity that {@link FactCollector.appliesTo} fits:
 *    when it is new, when it changed, when {@link FactCollector.every} has
 *    passed, and when somebody asks for fresh facts. At most
 *    {@link FactCollector.concurrency} calls run at a time, over all replicas
 *    no entity twice.
 * 2. What {@link FactCollector.collect} gives replaces what was known, and the
 *    checks that read it are evaluated again.
 * 3. When it throws, the facts of before are kept and marked stale, the error
 *    is shown beside them, and the next attempt comes later each time. A
 *    {@link RetryLaterError} holds the whole source back until the given time.
 */
export interface FactCollector {
  /** Lower-case letters, digits and dashes: facts are `facts.<id>.<name>`. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** The facts that it gives, for people who write checks. */
  readonly facts: readonly FactDescription[];
  /** Predicate over the entity; without one, all entities. */
  readonly appliesTo?: Rule;
  /** How often each entity is asked for; spread out evenly. */
  readonly every: HumanDuration;
  /** How long facts are good for, by default three times {@link every}. */
  readonly ttl?: HumanDuration;
  /** Calls at a time, by default 4. */
  readonly concurrency?: number;
  /**
   * @returns the values, at most 64 KB as JSON
   * @throws RetryLaterError when its source asks to come back later
   */
  collect(request: CollectRequest): Promise<JsonObject>;
}
