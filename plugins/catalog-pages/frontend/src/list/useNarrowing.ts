import { FilterPredicate } from '@backstage/filter-predicates';
import { ApiHolder, useApiHolder } from '@backstage/frontend-plugin-api';
import { CatalogColumn, FoundRefs, WantedRefs } from '@callboard/ui';
import { Load, useLoad } from '../shared/useLoad';
import { oneOf } from './catalogQuery';
import { CatalogView } from './catalogView';

/** What filters of other domains leave of the catalog. */
export interface Narrowing {
  /** What every row has to fulfil; `nothing` when no row can; absent for all. */
  among?: FilterPredicate | 'nothing';
  /** How many entities were found. */
  count: number;
  /** Whether they are all that fit. */
  isComplete: boolean;
}

const everything: Narrowing = { count: 0, isComplete: true };

interface Asked {
  find: (apis: ApiHolder, wanted: WantedRefs) => Promise<FoundRefs>;
  wanted: WantedRefs;
}

function askedOf(
  view: CatalogView,
  columns: readonly CatalogColumn[],
): Asked[] {
  const { kind, types, owners, more } = view;
  return columns.flatMap(({ filter, kinds }) => {
    const values = filter && more[filter.name];
    if (!filter || !values?.length || !kinds.includes(kind)) {
      return [];
    }
    const wanted = {
      values,
      kind: kind === 'all' ? undefined : kind,
      types,
      owners,
    };
    return [{ find: filter.findRefs.bind(filter), wanted }];
  });
}

function inAll(found: FoundRefs[]): string[] {
  const [first, ...rest] = found.map(({ refs }) => refs);
  return rest.reduce((left, refs) => {
    const others = new Set(refs);
    return left.filter(ref => others.has(ref));
  }, first);
}

/**
 * Asks other domains which entities their filters leave. The catalog is then
 * asked for these only, so its own filters, order, pages and permissions hold.
 */
export function useNarrowing(
  view: CatalogView,
  columns: readonly CatalogColumn[],
): Load<Narrowing> {
  const apis = useApiHolder();
  const asked = askedOf(view, columns);
  const load = async (): Promise<Narrowing> => {
    const found = await Promise.all(
      asked.map(({ find, wanted }) => find(apis, wanted)),
    );
    const refs = inAll(found);
    return {
      among: refs.length > 0 ? oneOf(refs) : 'nothing',
      count: refs.length,
      isComplete: found.every(({ isComplete }) => isComplete),
    };
  };
  const isAsked = asked.length > 0;
  const narrowing = useLoad(
    isAsked ? load : undefined,
    JSON.stringify(asked.map(({ wanted }) => wanted)),
  );
  return isAsked ? narrowing : { ...narrowing, value: everything };
}
