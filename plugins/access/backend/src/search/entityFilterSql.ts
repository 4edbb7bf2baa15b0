import { isMetByNothing } from './EntityFilter';
import type { EntityFilter } from './EntityFilter';
import { joinSql } from './Sql';
import type { Sql } from './Sql';

/** Has a row for each entity that there is. */
const ALWAYS_THERE = 'kind';

/**
 * Writes a filter as a condition over the table in which the catalog keeps the
 * properties of entities. Like the catalog, it compares in lower case.
 *
 * @param filter - what an entity has to meet
 * @param entityId - the column that names the entity
 */
export function entityFilterSql(filter: EntityFilter, entityId: string): Sql {
  const condition = write(filter, entityId);
  return isMetByNothing(filter)
    ? joinSql([has({ key: ALWAYS_THERE }, entityId), condition], ' and ')
    : condition;
}

function write(filter: EntityFilter, entityId: string): Sql {
  if ('allOf' in filter) {
    return all(filter.allOf, { entityId, operator: ' and ', ofNone: 'true' });
  }
  if ('anyOf' in filter) {
    return all(filter.anyOf, { entityId, operator: ' or ', ofNone: 'false' });
  }
  if ('not' in filter) {
    const { text, values } = write(filter.not, entityId);
    return { text: `not (${text})`, values };
  }
  return has(filter, entityId);
}

function all(
  filters: EntityFilter[],
  options: { entityId: string; operator: string; ofNone: string },
): Sql {
  const { entityId, operator, ofNone } = options;
  if (filters.length === 0) {
    return { text: ofNone, values: [] };
  }
  const { text, values } = joinSql(
    filters.map(filter => write(filter, entityId)),
    operator,
  );
  return { text: `(${text})`, values };
}

/** Not `in (select ...)`: over many entities that takes a time in squares. */
function has(
  { key, values }: { key: string; values?: string[] },
  entityId: string,
): Sql {
  const one = `select from catalog.search s where s.entity_id = ${entityId} and s.key = ?`;
  return values
    ? {
        text: `exists (${one} and s.value = any(?::text[]))`,
        values: [key.toLowerCase(), values.map(value => value.toLowerCase())],
      }
    : { text: `exists (${one})`, values: [key.toLowerCase()] };
}
