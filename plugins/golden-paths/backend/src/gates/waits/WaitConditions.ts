import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  filterPredicateToFilterFunction,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { GateApi } from '@callboard/plugin-scorecards-common';
import type { StoredWait } from '../Gate';

const ENTITIES = 200;
const GATES_AT_ONCE = 5;

/** What {@link WaitConditions} needs. */
export interface WaitConditionsOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  logger: LoggerService;
  /** Scorecards, asked in the name of golden paths. */
  scorecards: GateApi;
  now?: () => Date;
}

/** Looks whether what gates wait for has happened. */
export class WaitConditions {
  readonly #options: WaitConditionsOptions;

  constructor(options: WaitConditionsOptions) {
    this.#options = options;
  }

  /**
   * Looks at many together: entities are read in batches, and what several
   * wait for is asked once. What cannot be answered now has not happened.
   *
   * @returns ids of the gates that go on
   */
  async findMet(waits: readonly StoredWait[]): Promise<Set<string>> {
    const now = this.#options.now?.() ?? new Date();
    const timed = waits.filter(
      ({ wait: { until } }) => until !== undefined && new Date(until) <= now,
    );
    const [entities, gates] = await Promise.all([
      this.#findEntities(waits),
      this.#findGates(waits),
    ]);
    return new Set([...timed, ...entities, ...gates].map(({ id }) => id));
  }

  async #findEntities(waits: readonly StoredWait[]): Promise<StoredWait[]> {
    const { auth, catalog, logger } = this.#options;
    const asked = waits.flatMap(one =>
      one.wait.entity ? [{ one, entity: one.wait.entity }] : [],
    );
    const refs = [...new Set(asked.map(({ entity }) => entity.ref))];
    const met: StoredWait[] = [];
    for (let start = 0; start < refs.length; start += ENTITIES) {
      const entityRefs = refs.slice(start, start + ENTITIES);
      try {
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs },
          { credentials: await auth.getOwnServiceCredentials() },
        );
        const found = new Map(entityRefs.map((ref, at) => [ref, items[at]]));
        met.push(
          ...asked
            .filter(({ entity: { ref, matches } }) => {
              const entity = found.get(ref);
              return entity !== undefined && fits(entity, matches);
            })
            .map(({ one }) => one),
        );
      } catch (error) {
        logger.warn('Entities that tasks wait for: no answer', toError(error));
      }
    }
    return met;
  }

  async #findGates(waits: readonly StoredWait[]): Promise<StoredWait[]> {
    const { logger, scorecards } = this.#options;
    const asked = new Map<string, StoredWait[]>();
    for (const one of waits) {
      if (one.wait.gate) {
        const { entityRef, track, level } = one.wait.gate;
        const key = JSON.stringify({ entityRef, track, level });
        asked.set(key, [...(asked.get(key) ?? []), one]);
      }
    }
    const met: StoredWait[] = [];
    const todo = [...asked];
    const work = async () => {
      for (let next = todo.pop(); next; next = todo.pop()) {
        const [key, those] = next;
        try {
          const { outcome } = await scorecards.ask(JSON.parse(key));
          met.push(...(outcome === 'pass' ? those : []));
        } catch (error) {
          logger.warn(`The gate ${key} gave no answer`, toError(error));
        }
      }
    };
    await Promise.all(Array.from({ length: GATES_AT_ONCE }, work));
    return met;
  }
}

function fits(entity: object, matches: unknown): boolean {
  return (
    matches === undefined ||
    filterPredicateToFilterFunction(parseFilterPredicate(matches))(entity)
  );
}
