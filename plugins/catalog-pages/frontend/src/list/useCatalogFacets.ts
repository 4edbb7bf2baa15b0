import { CatalogApi } from '@backstage/catalog-client';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { displayName } from '../shared/entityRefs';
import { Load, useLoad } from '../shared/useLoad';

/** A value that entities have, and how many of them. */
export interface FacetValue {
  value: string;
  count: number;
  /** How people call it, where that differs from the value. */
  name?: string;
}

/** What the filters of one kind offer. */
export interface CatalogFacets {
  types: FacetValue[];
  owners: FacetValue[];
  lifecycles: FacetValue[];
  tags: FacetValue[];
}

// Beyond this, references are clear enough and cost nothing.
const mostNamedOwners = 300;
const freshForMs = 5 * 60 * 1000;

const answers = new WeakMap<
  CatalogApi,
  Map<string, { at: number; answer: Promise<unknown> }>
>();

function remembered<T>(
  api: CatalogApi,
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  const ofApi = answers.get(api) ?? new Map();
  answers.set(api, ofApi);
  const known = ofApi.get(key);
  if (known && Date.now() - known.at < freshForMs) {
    return known.answer;
  }
  const answer = ask();
  ofApi.set(key, { at: Date.now(), answer });
  answer.catch(() => ofApi.delete(key));
  return answer;
}

async function named(
  api: CatalogApi,
  owners: FacetValue[],
): Promise<FacetValue[]> {
  if (owners.length === 0 || owners.length > mostNamedOwners) {
    return owners;
  }
  const { items } = await api.getEntitiesByRefs({
    entityRefs: owners.map(({ value }) => value),
    fields: ['metadata.title', 'spec.profile.displayName'],
  });
  return owners.map((owner, index) => {
    const entity = items[index];
    return { ...owner, name: entity && displayName(entity) };
  });
}

async function askFacets(
  api: CatalogApi,
  kind: string,
  facets: string[],
): Promise<FacetValue[][]> {
  const response = await api.getEntityFacets({
    facets,
    ...(kind !== 'all' && { filter: { kind } }),
  });
  return facets.map(facet =>
    (response.facets[facet] ?? [])
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => a.value.localeCompare(b.value)),
  );
}

/**
 * Loads the values of all filters of a kind with one request, once they are
 * wanted. In a large catalog this is the dearest request of the page, and most
 * visits never open a filter.
 */
export function useCatalogFacets(
  kind: string,
  wanted: boolean,
): Load<CatalogFacets> {
  const api = useApi(catalogApiRef);
  const load = () =>
    remembered(api, `filters ${kind}`, async () => {
      const [types, owners, lifecycles, tags] = await askFacets(api, kind, [
        'spec.type',
        'relations.ownedBy',
        'spec.lifecycle',
        'metadata.tags',
      ]);
      return { types, owners: await named(api, owners), lifecycles, tags };
    });
  return useLoad(wanted ? load : undefined, kind);
}

/** Loads which kinds the catalog holds and how many entities of each, once wanted. */
export function useCatalogKinds(wanted: boolean): Load<FacetValue[]> {
  const api = useApi(catalogApiRef);
  const load = () =>
    remembered(api, 'kinds', async () => {
      const [kinds] = await askFacets(api, 'all', ['kind']);
      return kinds;
    });
  return useLoad(wanted ? load : undefined, 'kinds');
}
