import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { compileRule } from '@callboard/plugin-scorecards-common';
import type { FactCollector } from '@callboard/plugin-scorecards-node';
import type { CollectorConfig } from '../../readScorecardsConfig';

const DEFAULT_CONCURRENCY = 4;

/** A collector with the settings that hold in this portal. */
export interface ActiveCollector {
  id: string;
  collector: FactCollector;
  concurrency: number;
  everyMs: number;
  ttlMs: number;
  /** Calls in an hour, over all replicas. */
  budgetPerHour?: number;
  appliesTo(entity: Entity): boolean;
}

/**
 * Brings collectors and configuration together.
 *
 * @param settings - by id; a collector without any runs by its own words
 * @returns those that are not switched off
 * @throws InputError for a collector that cannot be asked
 */
export function activateCollectors(
  collectors: readonly FactCollector[],
  settings: Readonly<Record<string, CollectorConfig>>,
): ActiveCollector[] {
  return collectors
    .filter(({ id }) => settings[id]?.isEnabled ?? true)
    .map(collector => activate(collector, settings[collector.id]));
}

function activate(
  collector: FactCollector,
  settings: CollectorConfig | undefined,
): ActiveCollector {
  const { id } = collector;
  const everyMs = settings?.everyMs ?? durationToMilliseconds(collector.every);
  if (!(everyMs >= 1000)) {
    throw new InputError(
      `The collector of facts '${id}' must say in 'every' how often it is asked, a second or longer`,
    );
  }
  return {
    id,
    collector,
    concurrency:
      settings?.concurrency ?? collector.concurrency ?? DEFAULT_CONCURRENCY,
    everyMs,
    ttlMs: Math.max(
      collector.ttl ? durationToMilliseconds(collector.ttl) : 3 * everyMs,
      everyMs,
    ),
    budgetPerHour: settings?.budgetPerHour,
    appliesTo: matcherOf(collector),
  };
}

function matcherOf({ id, appliesTo }: FactCollector) {
  if (!appliesTo) {
    return () => true;
  }
  try {
    const rule = compileRule(appliesTo);
    return (entity: Entity) =>
      rule.evaluate({ entity, facts: {}, now: new Date() }).outcome === 'pass';
  } catch (error) {
    throw new InputError(
      `'appliesTo' of the collector of facts '${id}' must be a rule about the entity: ${error}`,
    );
  }
}
