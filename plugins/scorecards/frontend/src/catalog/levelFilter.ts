import { ApiHolder } from '@backstage/frontend-plugin-api';
import type {
  CardsApi,
  EntitiesQuery,
  StandardsApi,
} from '@callboard/plugin-scorecards-common';
import type { FoundRefs, WantedRefs } from '@callboard/ui';
import { cardsApiRef, standardsApiRef } from '../apis';
import { NO_LEVEL } from '../overview/levelParts';
import { shownTrack } from './shownTrack';

/** The catalog takes this many names in one query, and a person no more. */
const MOST_REFS = 1_000;
const PAGE_SIZE = 100;

function need(apis: ApiHolder): { cards: CardsApi; standards: StandardsApi } {
  const cards = apis.get(cardsApiRef);
  const standards = apis.get(standardsApiRef);
  if (!cards || !standards) {
    throw new Error('The clients of scorecards are not installed');
  }
  return { cards, standards };
}

async function listRefs(
  cards: CardsApi,
  query: EntitiesQuery,
): Promise<FoundRefs> {
  const refs: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await cards.listEntities({
      ...query,
      cursor,
      limit: PAGE_SIZE,
    });
    refs.push(...page.items.map(({ entityRef }) => entityRef));
    cursor = page.nextCursor;
  } while (cursor && refs.length < MOST_REFS);
  return { refs: refs.slice(0, MOST_REFS), isComplete: !cursor };
}

/** Reads the levels of a track, highest first, and the absence of one. */
export async function loadLevels(apis: ApiHolder, trackId?: string) {
  const track = await shownTrack(need(apis).standards, trackId);
  const levels = [...(track?.levels ?? [])].reverse();
  return [
    ...levels.map(({ id, title }) => ({ value: id, name: title })),
    { value: NO_LEVEL, name: 'No level' },
  ];
}

/** Finds the entities with one of some levels of a track. */
export async function findRefs(
  apis: ApiHolder,
  wanted: WantedRefs,
  trackId?: string,
): Promise<FoundRefs> {
  const { cards, standards } = need(apis);
  const track = await shownTrack(standards, trackId);
  if (!track) {
    return { refs: [], isComplete: true };
  }
  const { values, kind, types, owners } = wanted;
  const parts = await Promise.all(
    values.map(level =>
      listRefs(cards, {
        track: track.id,
        level,
        kind,
        // The backend narrows by one; several are left to the catalog.
        type: types.length === 1 ? types[0] : undefined,
        owner: owners.length === 1 ? owners[0] : undefined,
      }),
    ),
  );
  const refs = parts.flatMap(part => part.refs);
  return {
    refs: refs.slice(0, MOST_REFS),
    isComplete:
      refs.length <= MOST_REFS && parts.every(part => part.isComplete),
  };
}
