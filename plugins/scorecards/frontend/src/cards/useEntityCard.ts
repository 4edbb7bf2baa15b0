import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityCard } from '@callboard/plugin-scorecards-common';
import { Load, useLoad, useWhileVisible } from '@callboard/ui';
import { cardsApiRef } from '../apis';
import { useCardsChanged } from '../shared/useCardsChanged';

const REFRESH_MS = 30_000;

/**
 * Loads the card of an entity and keeps it fresh: at once when the backend says
 * that it changed, and every half minute where its signals do not get through.
 *
 * @param entityRef - full reference
 */
export function useEntityCard(entityRef: string): Load<EntityCard> {
  const cardsApi = useApi(cardsApiRef);
  const card = useLoad(() => cardsApi.getCard(entityRef), entityRef);
  useCardsChanged(entityRef, card.reload);
  useWhileVisible(card.reload, REFRESH_MS);
  return card;
}
