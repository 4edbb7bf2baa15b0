/** Channel of signals about cards. */
export const CARDS_CHANNEL = 'scorecards:cards';

/** Sent when the cards of entities changed; at most 100 references. */
export interface CardsChangedSignal {
  entityRefs: string[];
}
