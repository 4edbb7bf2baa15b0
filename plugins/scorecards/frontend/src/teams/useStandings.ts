import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ItemsPage,
  ScopeStanding,
  StandingsQuery,
} from '@callboard/plugin-scorecards-common';
import { overviewApiRef } from '../apis';
import { Load, useLoad } from '../shared/useLoad';

const PAGE_SIZE = 50;

/** Loads a page of teams, systems or domains with how they stand. */
export function useStandings(
  query: Omit<StandingsQuery, 'limit'>,
): Load<ItemsPage<ScopeStanding>> {
  const overviewApi = useApi(overviewApiRef);
  return useLoad(
    () => overviewApi.listStandings({ ...query, limit: PAGE_SIZE }),
    JSON.stringify(query),
  );
}
