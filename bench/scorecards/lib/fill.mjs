import { FACTS } from './standards.mjs';

/** How the company of the benchmark is made up. */
export const COMPANY = { groups: 500, systems: 2000, domains: 50 };

const REF = `'component:default/service-' || i`;

/** Components of 500 teams below 50 departments, in 2,000 systems of 50 domains. */
const ENTITIES = `
insert into entities (entity_ref, kind, namespace, name, title, type, lifecycle,
  owner_ref, system_ref, domain_ref, entity, is_cut, digest, updated_at, is_untold)
select ${REF}, 'component', 'default', 'service-' || i, 'Service ' || i,
  case when i % 5 = 0 then 'library' else 'service' end, 'production',
  'group:default/team-' || 50 + i % 450, 'system:default/system-' || i % 2000,
  'domain:default/domain-' || i % 50,
  jsonb_build_object(
    'apiVersion', 'backstage.io/v1alpha1', 'kind', 'Component',
    'metadata', jsonb_build_object(
      'name', 'service-' || i, 'namespace', 'default', 'title', 'Service ' || i,
      'uid', md5(i::text), 'description', repeat('What this service is for. ', 8),
      'tags', jsonb_build_array('tier-' || 1 + i % 3, 'java', 'team-' || i % 450),
      'labels', jsonb_build_object('team', 'team-' || i % 450, 'cost', 'c' || i % 90),
      'annotations', jsonb_build_object(
        'backstage.io/source-location', 'url:https://git.example.org/o/service-' || i,
        'backstage.io/managed-by-location', 'url:https://git.example.org/o/service-' || i || '/catalog-info.yaml',
        'backstage.io/techdocs-ref', 'dir:.', 'pagerduty', 'P' || i),
      'links', jsonb_build_array(jsonb_build_object('title', 'Dashboard', 'url', 'https://grafana.example.org/d/' || i))),
    'spec', jsonb_build_object('type', case when i % 5 = 0 then 'library' else 'service' end,
      'lifecycle', 'production', 'owner', 'team-' || i % 450, 'system', 'system-' || i % 2000),
    'relations', jsonb_build_array(
      jsonb_build_object('type', 'ownedBy', 'targetRef', 'group:default/team-' || i % 450),
      jsonb_build_object('type', 'partOf', 'targetRef', 'system:default/system-' || i % 2000),
      jsonb_build_object('type', 'dependsOn', 'targetRef', 'component:default/service-' || i / 2))),
  false, md5(i::text), now(), false
from generate_series(0, :entities - 1) as i`;

const factsOf = source => `
insert into facts (entity_ref, source, "values", digest, observed_at, expires_at)
select ${REF}, '${source}', ${FACTS[source]}, md5(i::text), now(), now() + interval '7 days'
from generate_series(0, :entities - 1) as i`;

/** Teams 50 to 499 are below a department 1 to 49, and these below team 0. */
const GROUPS = `
insert into group_ancestors (group_ref, ancestor_ref)
select 'group:default/team-' || i, 'group:default/team-' || ancestor
from generate_series(0, 499) as i, lateral (
  select distinct unnest(array[i, case when i >= 50 then 1 + i % 49 else i end, 0]) as ancestor
) as above`;

/** Fills the catalog and the facts, on the server. */
export async function fillCompany(knex, entities) {
  await knex.raw(ENTITIES, { entities });
  for (const source of Object.keys(FACTS)) {
    await knex.raw(factsOf(source), { entities });
  }
  await knex.raw(GROUPS);
  await knex.raw('vacuum analyze entities');
  await knex.raw('vacuum analyze facts');
  await knex.raw('vacuum analyze group_ancestors');
}
