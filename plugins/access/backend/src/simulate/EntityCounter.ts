import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { fillCondition } from '@callboard/plugin-access-common';
import type {
  Condition,
  ConditionPreview,
  Principal,
} from '@callboard/plugin-access-common';
import type { EngineResources } from './EngineResources';
import { entityPredicate } from './entityPredicate';
import type { EntitiesQuery } from './entityPredicate';

/** The resource type of entities. */
const ENTITIES = 'catalog-entity';
/** How many that match are named. */
const NAMED = 10;

/** A condition, as somebody would meet it in a policy. */
export interface ConditionQuestion {
  resourceType: string;
  condition: Condition;
  principal: Principal;
}

/** Counts the entities that meet conditions. */
export class EntityCounter {
  readonly #catalog: CatalogService;
  readonly #resources: EngineResources;

  constructor(options: {
    catalog: CatalogService;
    resources: EngineResources;
  }) {
    this.#catalog = options.catalog;
    this.#resources = options.resources;
  }

  /**
   * @param question - what is counted
   * @param credentials - only what they may read is counted
   * @throws InputError if resources of this type cannot be listed, or the
   *   condition names an unknown rule or parameter
   */
  async count(
    { resourceType, condition, principal }: ConditionQuestion,
    credentials: BackstageCredentials,
  ): Promise<ConditionPreview> {
    if (resourceType !== ENTITIES) {
      throw new InputError(
        `resourceType: only resources of the type ${ENTITIES} can be counted, not ${resourceType}`,
      );
    }
    const query = this.#resources.toQuery(
      resourceType,
      fillCondition(condition, principal, resourceType),
    );
    // What the rules of the catalog give is known to be its kind of query.
    const matching = await this.#query(credentials, {
      query: entityPredicate(query as EntitiesQuery),
      limit: NAMED,
    });
    const all = await this.#query(credentials, { limit: 0 });
    return {
      matches: matching.totalItems,
      total: all.totalItems,
      sample: matching.items.map(entity => stringifyEntityRef(entity)),
    };
  }

  async #query(
    credentials: BackstageCredentials,
    request: { query?: FilterPredicate; limit: number },
  ) {
    return this.#catalog.queryEntities(
      {
        ...request,
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        orderFields: { field: 'metadata.name', order: 'asc' },
      },
      { credentials },
    );
  }
}
