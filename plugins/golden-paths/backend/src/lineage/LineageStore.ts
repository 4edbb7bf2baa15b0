import type {
  Lineage,
  TaskRecord,
} from '@callboard/plugin-golden-paths-common';

/** Where an entity comes from, with the content of its version when it is known. */
export interface StoredLineage extends Lineage {
  digest?: string;
}

/** What was recorded of a task that published files. */
export interface StoredRecord extends Pick<
  TaskRecord,
  'taskId' | 'template' | 'entityRefs' | 'by'
> {
  version: string;
  /** Of the version, when its content is known. */
  digest?: string;
  at: string;
}

/** Which lineage is read. */
export interface LineageFilter {
  templateRef?: string;
  entityRef?: string;
}

/** Keeps where entities come from. */
export interface LineageStore {
  find(entityRef: string): Promise<StoredLineage | undefined>;
  /** Ordered by entity ref. */
  list(
    filter: LineageFilter,
    page: { after?: string; limit: number },
  ): Promise<StoredLineage[]>;
  /** Adds it, or replaces what was known of the entity. */
  save(lineage: StoredLineage): Promise<void>;
  /** Forgets entities that are gone. */
  remove(entityRefs: readonly string[]): Promise<void>;
  saveRecord(record: Omit<StoredRecord, 'at'>): Promise<void>;
  /** The newest task that published an entity from a template. */
  findRecord(
    entityRef: string,
    templateRef: string,
  ): Promise<StoredRecord | undefined>;
}
