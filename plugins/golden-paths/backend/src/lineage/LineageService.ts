import type { Lineage } from '@callboard/plugin-golden-paths-common';

/** Where entities come from. */
export interface LineageService {
  find(entityRef: string): Promise<Lineage | undefined>;
  /** All entities of a template, a page at a time, ordered by entity ref. */
  list(query: {
    templateRef?: string;
    entityRef?: string;
    after?: string;
    limit: number;
  }): Promise<Lineage[]>;
  /** Adds it, or replaces what was known of the entity. */
  record(lineage: Lineage): Promise<void>;
}
