import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ItemsPage,
  ScopeStanding,
  StandingsQuery,
} from '@callboard/plugin-scorecards-common';
import { Load, useLoad } from '@callboard/ui';
import { overviewApiRef } from '../apis';

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
