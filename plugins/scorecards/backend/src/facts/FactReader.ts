import type { FactSet } from '@callboard/plugin-scorecards-common';

/** Reads what is known of entities. */
export interface FactReader {
  /** All sets of the given entities, by entity reference; one query for all. */
  readFacts(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly FactSet[]>>;
}
