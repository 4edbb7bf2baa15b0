import type { Entity } from '@backstage/catalog-model';

/** The scorecards' copy of the catalog, without long texts such as API definitions. */
export interface EntitySnapshots {
  /** Those that exist, in any order. */
  read(entityRefs: readonly string[]): Promise<Entity[]>;
  /** All references in order, a page at a time; `after` is the last one seen. */
  listRefs(after: string | undefined, limit: number): Promise<string[]>;
}
