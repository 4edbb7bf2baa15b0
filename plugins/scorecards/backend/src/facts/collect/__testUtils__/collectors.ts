import type { FactCollector } from '@callboard/plugin-scorecards-node';
import { activateCollectors, ActiveCollector } from '../ActiveCollector';

/** A collector that gives what a function gives. */
export function aCollector(
  id: string,
  collect: FactCollector['collect'] = async () => ({ isThere: true }),
  rest: Partial<FactCollector> = {},
): FactCollector {
  return { id, title: id, facts: [], every: { hours: 1 }, collect, ...rest };
}

/** Collectors ready to be asked, without any configuration. */
export function active(...collectors: FactCollector[]): ActiveCollector[] {
  return activateCollectors(collectors, {});
}
