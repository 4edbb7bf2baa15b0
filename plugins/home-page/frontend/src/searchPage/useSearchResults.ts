import { useApi } from '@backstage/frontend-plugin-api';
import type { SearchResultSet } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { useCallback } from 'react';
import { Loaded, useLoad } from '../shared/useLoad';
import { SearchView } from './searchView';

const PAGE_SIZE = 25;

/** The page of results of a view; nothing is asked for an empty term. */
export function useSearchResults(view: SearchView): Loaded<SearchResultSet> {
  const searchApi = useApi(searchApiRef);
  const { term, type, kind, cursor } = view;
  const load = useCallback(
    async () =>
      term.trim()
        ? searchApi.query({
            term,
            types: type ? [type] : undefined,
            filters: kind ? { kind } : undefined,
            pageCursor: cursor,
            pageLimit: PAGE_SIZE,
          })
        : { results: [], numberOfResults: 0 },
    [searchApi, term, type, kind, cursor],
  );
  return useLoad(load);
}
