/** Topic of events about entities that the catalog just processed. */
export const ENTITY_CHANGES_TOPIC = 'scorecards.entities';

/** What such an event holds: references, at most 500. */
export interface EntityChangesPayload {
  entityRefs: string[];
}
