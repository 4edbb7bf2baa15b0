import type { FactSet } from '@callboard/plugin-scorecards-common';

/** Reads what is known of entities. */
export interface FactReader {
  /**
   * The sets of the given entities, by entity reference; one query for all.
   *
   * @param sources - only those of these sources; of all without
   */
  readFacts(
    entityRefs: readonly string[],
    sources?: readonly string[],
  ): Promise<ReadonlyMap<string, readonly FactSet[]>>;
}
