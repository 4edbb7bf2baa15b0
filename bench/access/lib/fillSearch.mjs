/** A document for each entity, as the collator of the catalog writes them. */
const DOCUMENTS = `
  create temporary table documents_to_index on commit drop as
  select entity_id, jsonb_build_object(
    'title', coalesce(e #>> '{metadata,title}', e #>> '{metadata,name}'),
    'text', concat_ws(' : ', e #>> '{metadata,description}', e #>> '{spec,profile,displayName}', e #>> '{spec,profile,email}'),
    'location', '/catalog/default/' || lower(e ->> 'kind') || '/' || (e #>> '{metadata,name}'),
    'componentType', coalesce(e #>> '{spec,type}', 'other'),
    'type', coalesce(e #>> '{spec,type}', 'other'),
    'namespace', 'default',
    'kind', e ->> 'kind',
    'lifecycle', coalesce(e #>> '{spec,lifecycle}', ''),
    'owner', coalesce(e #>> '{spec,owner}', ''),
    'authorization', jsonb_build_object('resourceRef', entity_ref)
  ) as document
  from (select entity_id, entity_ref, final_entity::jsonb as e from catalog.final_entities) entities`;

/**
 * Indexes all entities of a catalog, which the collator would need minutes for.
 *
 * @param client a connected client of PostgreSQL, whose portal uses our engine
 * @returns how many documents there are
 */
export async function fillSearch(client) {
  await client.query('set search_path to search');
  await client.query('begin');
  await client.query(`delete from documents`);
  await client.query(DOCUMENTS);
  await client.query(
    `insert into documents (type, document, hash, entity_id)
     select 'software-catalog', document, sha256(convert_to(document::text || 'software-catalog', 'utf8')), entity_id
     from documents_to_index`,
  );
  await client.query('commit');
  await client.query('vacuum analyze');
  const { rows } = await client.query('select count(*) from documents');
  return Number(rows[0].count);
}
