import { Load } from '../shared/useLoad';
import { CatalogViewer } from './catalogQuery';
import { CatalogView } from './catalogView';
import { CatalogRows, useCatalogRows } from './useCatalogRows';
import { Narrowing } from './useNarrowing';

/**
 * Loads the rows of a view among those that filters of other domains leave.
 *
 * @param view - what to show
 * @param viewer - who asks; undefined while that is not known yet
 * @param narrowing - what those filters leave; the rows wait for it
 */
export function useNarrowedRows(
  view: CatalogView,
  viewer: CatalogViewer | undefined,
  narrowing: Load<Narrowing>,
): Load<CatalogRows> {
  const isKnown = narrowing.value !== undefined && !narrowing.loading;
  const rows = useCatalogRows(
    view,
    isKnown ? viewer : undefined,
    narrowing.value?.among,
  );
  return {
    ...rows,
    loading: rows.loading || narrowing.loading,
    error: narrowing.error ?? rows.error,
    retry: () => {
      narrowing.retry();
      rows.retry();
    },
  };
}
