import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** An entity that stops working, or is left alone, without another. */
export interface Dependant {
  entityRef: string;
  title: string;
  /** Entity ref; absent when nobody owns it. */
  owner?: string;
  lifecycle?: string;
}

const DEPENDANTS = new Set([
  RELATION_DEPENDENCY_OF,
  RELATION_API_CONSUMED_BY,
  RELATION_HAS_PART,
]);

/**
 * Finds what depends on an entity: what says so, what consumes the APIs that it
 * provides, and its parts.
 *
 * @returns those in production first, then by title
 * @throws NotFoundError when there is no such entity
 */
export async function findDependants(
  entityRef: string,
  access: {
    catalog: Pick<CatalogService, 'getEntityByRef' | 'getEntitiesByRefs'>;
    credentials: BackstageCredentials;
  },
): Promise<Dependant[]> {
  const { catalog, credentials } = access;
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new NotFoundError(`There is no entity ${entityRef}`);
  }
  const read = async (entityRefs: string[]) =>
    entityRefs.length === 0
      ? []
      : (
          await catalog.getEntitiesByRefs({ entityRefs }, { credentials })
        ).items.filter(item => item !== undefined);
  const apis = await read(targetsOf(entity, new Set([RELATION_PROVIDES_API])));
  const own = new Set([entity, ...apis].map(one => stringifyEntityRef(one)));
  const refs = [entity, ...apis]
    .flatMap(one => targetsOf(one, DEPENDANTS))
    .filter(ref => !own.has(ref));
  return (await read([...new Set(refs)])).map(describe).sort(compare);
}

/** Whether customers notice when it fails. */
export function isInProduction({ lifecycle }: Dependant): boolean {
  return lifecycle === 'production';
}

function targetsOf(entity: Entity, types: ReadonlySet<string>): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => types.has(type))
    .map(({ targetRef }) => targetRef);
}

function describe(entity: Entity): Dependant {
  const [owner] = targetsOf(entity, new Set([RELATION_OWNED_BY]));
  const { lifecycle } = entity.spec ?? {};
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    ...(owner && { owner }),
    ...(typeof lifecycle === 'string' && { lifecycle }),
  };
}

function compare(a: Dependant, b: Dependant): number {
  return (
    Number(isInProduction(b)) - Number(isInProduction(a)) ||
    a.title.localeCompare(b.title, 'en')
  );
}
