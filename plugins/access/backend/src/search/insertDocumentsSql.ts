import type { Sql } from './Sql';

const NEW_ENTITY_ID = `case when coalesce(n.document #>> '{authorization,resourceRef}', '') = '' then '' else e.entity_id end`;
const NEW_WITH_ENTITY = `documents_to_insert n left join catalog.final_entities e on e.entity_ref = n.document #>> '{authorization,resourceRef}'`;

/**
 * Replaces the documents of a type by those that were collected, as the stock
 * engine does, and notes the entity that each belongs to. `''` stands for none,
 * null for one that the catalog does not know.
 *
 * @param type - of the documents
 * @param truncate - whether their text is cut to what PostgreSQL can index
 * @returns statements to run one after the other
 */
export function insertDocumentsSql(type: string, truncate = false): Sql[] {
  const document = truncate
    ? `jsonb_set(n.document, '{text}', to_jsonb(left(n.document->>'text', 50000)))`
    : 'n.document';
  return [
    // What is there already, also from the time when nobody noted entities.
    {
      text: `update documents d set entity_id = ${NEW_ENTITY_ID} from ${NEW_WITH_ENTITY}
        where d.hash = n.hash and d.entity_id is distinct from ${NEW_ENTITY_ID}`,
      values: [],
    },
    {
      text: `insert into documents (type, document, hash, entity_id)
        select n.type, ${document}, n.hash, ${NEW_ENTITY_ID} from ${NEW_WITH_ENTITY}
        on conflict (hash) do nothing`,
      values: [],
    },
    {
      text: `delete from documents d
        where d.type = ? and not exists (select from documents_to_insert n where n.hash = d.hash)`,
      values: [type],
    },
  ];
}
