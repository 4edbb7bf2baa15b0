import { CatalogApi } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Load, useLoad } from '../shared/useLoad';
import {
  CatalogViewer,
  catalogPredicate,
  catalogRequest,
} from './catalogQuery';
import { CatalogView } from './catalogView';

/** One page of the catalog. */
export interface CatalogRows {
  items: Entity[];
  /** All matches, on every page. */
  total: number;
}

const freshForMs = 60_000;

interface Total {
  count: number;
  at: number;
}

const totals = new WeakMap<CatalogApi, Map<string, Total>>();

function totalsOf(api: CatalogApi): Map<string, Total> {
  const known = totals.get(api) ?? new Map<string, Total>();
  totals.set(api, known);
  return known;
}

/**
 * Loads the rows of a view. The total is counted once per set of filters;
 * paging and sorting reuse it, because counting is the dear part of the query
 * in a large catalog.
 *
 * @param view - what to show
 * @param viewer - who asks; undefined while that is not known yet
 * @param among - what every row has to fulfil besides the view; `nothing` when
 * it is known that no row does
 */
export function useCatalogRows(
  view: CatalogView,
  viewer: CatalogViewer | undefined,
  among?: FilterPredicate | 'nothing',
): Load<CatalogRows> {
  const catalogApi = useApi(catalogApiRef);
  const asked =
    viewer && among !== 'nothing' ? catalogPredicate(view, viewer) : undefined;
  const predicate = asked && among ? { $all: [among, asked] } : asked;
  const filterKey = JSON.stringify([predicate, view.text.trim()]);
  const key = JSON.stringify([filterKey, view.sort, view.page, view.pageSize]);

  const load = async (): Promise<CatalogRows> => {
    if (!predicate) {
      return { items: [], total: 0 };
    }
    const known = totalsOf(catalogApi);
    const last = known.get(filterKey);
    const total =
      last && Date.now() - last.at < freshForMs ? last.count : undefined;
    const response = await catalogApi.queryEntities(
      catalogRequest(view, predicate, total === undefined),
    );
    if (total === undefined) {
      known.set(filterKey, { count: response.totalItems, at: Date.now() });
    }
    const counted = total ?? response.totalItems;
    return { items: response.items, total: counted };
  };
  return useLoad(viewer && load, key);
}
