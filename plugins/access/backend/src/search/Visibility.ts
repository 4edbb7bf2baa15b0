import type { PgSearchQuery } from '@backstage/plugin-search-backend-module-pg';
import type { EntityFilter } from './EntityFilter';
import { entityFilterSql } from './entityFilterSql';
import { joinSql } from './Sql';
import type { Sql } from './Sql';

/** Which documents somebody may find. */
export interface Visibility {
  /** Types whose documents are all visible. */
  open: string[];
  /** Types whose documents are visible if their entity meets a filter. */
  limited: { types: string[]; filter: EntityFilter }[];
}

/** A query that leaves out what somebody may not see. */
export interface VisibleQuery extends PgSearchQuery {
  visibility?: Visibility;
}

/** The column of documents that {@link visibilitySql} needs. */
export const ENTITY_ID = 'd.entity_id';

/**
 * Writes a visibility as a condition over the table of documents, named `d`.
 * Documents that belong to no entity are visible, as in stock search; those
 * whose entity is unknown are not.
 */
export function visibilitySql({ open, limited }: Visibility): Sql {
  const parts = limited.map(({ types, filter }) => {
    const { text, values } = entityFilterSql(filter, ENTITY_ID);
    return {
      text: `(d.type = any(?::text[]) and (${ENTITY_ID} = '' or (${ENTITY_ID} is not null and ${text})))`,
      values: [types, ...values],
    };
  });
  const { text, values } = joinSql(
    [{ text: 'd.type = any(?::text[])', values: [open] }, ...parts],
    ' or ',
  );
  return { text: `(${text})`, values };
}
