import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  CatalogView,
  formatCatalogView,
  parseCatalogView,
} from './catalogView';

/** How a change of the view enters the browser's history. */
export interface ViewChange {
  /** Replaces the current entry instead of adding one; for typing. */
  replace?: boolean;
}

/**
 * Keeps the view of the catalog page in its URL.
 *
 * @param fixedKind - the only kind of a page that shows one
 * @param moreNames - names of filters of other domains; the same array always
 * @returns the view and a function that changes parts of it; a change of
 * anything but the page goes back to the first page
 */
export function useCatalogView(
  fixedKind?: string,
  moreNames?: readonly string[],
) {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const view = useMemo(
    () => parseCatalogView(new URLSearchParams(query), fixedKind, moreNames),
    [query, fixedKind, moreNames],
  );
  const change = useCallback(
    (part: Partial<CatalogView>, options?: ViewChange) => {
      setParams(
        current =>
          formatCatalogView(
            {
              ...parseCatalogView(current, fixedKind, moreNames),
              page: 1,
              ...part,
            },
            fixedKind,
          ),
        options,
      );
    },
    [setParams, fixedKind, moreNames],
  );
  return { view, change };
}
