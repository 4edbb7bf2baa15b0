const BATCH = 5000;

/**
 * Writes rows into the tables of a catalog that has none of them yet.
 *
 * @param client a connected client of PostgreSQL
 * @param schema where the tables are
 * @param rows what `catalogRows` returned
 */
export async function fillCatalog(client, schema, { entities, search }) {
  await client.query(`set search_path to "${schema}"`);
  const insert = async (sql, items, columns) => {
    for (let start = 0; start < items.length; start += BATCH) {
      const batch = items.slice(start, start + BATCH);
      await client.query(
        sql,
        columns.map(column => batch.map(column)),
      );
    }
  };
  await client.query('begin');
  const id = row => row.id;
  const ref = row => row.ref;
  await insert(
    `insert into refresh_state (entity_id, entity_ref, unprocessed_entity, errors, next_update_at, last_discovery_at)
     select id, ref, '{}', '[]', now() + interval '1 year', now()
     from unnest($1::text[], $2::text[]) as t (id, ref)`,
    entities,
    [id, ref],
  );
  // Without a reference they would be removed as orphans; one of a provider that
  // does not exist would be, too.
  await insert(
    `insert into refresh_state_references (source_entity_ref, target_entity_ref)
     select ref, ref from unnest($1::text[]) as t (ref)`,
    entities,
    [ref],
  );
  await insert(
    `insert into final_entities (entity_id, entity_ref, final_entity, hash, last_updated_at)
     select id, ref, json, id, now()
     from unnest($1::text[], $2::text[], $3::text[]) as t (id, ref, json)`,
    entities,
    [id, ref, row => row.json],
  );
  await insert(
    `insert into search (entity_id, key, value, original_value)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    search,
    ['entity_id', 'key', 'value', 'original_value'].map(key => row => row[key]),
  );
  await client.query('commit');
  await client.query('vacuum analyze');
}
