import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EntitiesQuery,
  ItemsPage,
  ListedEntity,
} from '@callboard/plugin-scorecards-common';
import { Load, useLoad } from '@callboard/ui';
import { cardsApiRef } from '../apis';
import { scopeOf } from '../overview/scopeOf';

const PAGE_SIZE = 25;

/**
 * Loads a page of the entities of a group, system or domain with their levels
 * on a track.
 *
 * @param scopeRef - the group, system or domain
 * @param query - what to list; undefined while that is not known yet
 */
export function useTeamEntities(
  scopeRef: string,
  query: Pick<EntitiesQuery, 'track' | 'level' | 'cursor'> | undefined,
): Load<ItemsPage<ListedEntity>> {
  const cardsApi = useApi(cardsApiRef);
  return useLoad(
    query &&
      (() =>
        cardsApi.listEntities({
          ...scopeOf(scopeRef),
          ...query,
          limit: PAGE_SIZE,
        })),
    JSON.stringify([scopeRef, query]),
  );
}
