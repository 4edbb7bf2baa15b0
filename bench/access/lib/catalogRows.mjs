import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { syntheticEntities } from '../../../scripts/lib/synthetic/entities.mjs';

/** The catalog's own function that makes the rows an entity is searched by. */
const { buildEntitySearch } = createRequire(path.join(root, 'package.json'))(
  path.join(
    root,
    'node_modules/@backstage/plugin-catalog-backend/dist/database/operations/stitcher/buildEntitySearch.cjs.js',
  ),
);

/** What relations come from which field: name, its inverse, kind of the target. */
const RELATIONS = {
  owner: ['ownedBy', 'ownerOf', 'group'],
  system: ['partOf', 'hasPart', 'system'],
  parent: ['childOf', 'parentOf', 'group'],
  memberOf: ['memberOf', 'hasMember', 'group'],
  providesApis: ['providesApi', 'apiProvidedBy', 'api'],
  consumesApis: ['consumesApi', 'apiConsumedBy', 'api'],
  dependsOn: ['dependsOn', 'dependencyOf', 'component'],
};

/**
 * Makes the rows that the catalog would have for synthetic entities after it
 * processed them, which takes it hours for as many as are needed here.
 *
 * @param count how many entities
 * @returns `{ entities, search, groups }`: rows of tables, and references of
 *   all groups
 */
export function catalogRows(count) {
  const entities = syntheticEntities(count);
  const byRef = new Map(
    entities.map(entity => [refOf(entity), { ...entity, relations: [] }]),
  );
  for (const [ref, entity] of byRef) {
    relate(byRef, ref, entity);
  }
  const found = [...byRef].map(([ref, entity]) => {
    const id = idOf(ref);
    return {
      id,
      ref,
      entity: {
        ...entity,
        metadata: {
          namespace: 'default',
          annotations: {
            'backstage.io/managed-by-location': 'url:bench',
            'backstage.io/managed-by-origin-location': 'url:bench',
          },
          ...entity.metadata,
          uid: id,
          etag: id.replaceAll('-', ''),
        },
      },
    };
  });
  return {
    entities: found.map(({ id, ref, entity }) => ({
      id,
      ref,
      json: JSON.stringify(entity),
    })),
    search: found.flatMap(({ id, entity }) => buildEntitySearch(id, entity)),
    groups: found
      .filter(({ entity }) => entity.kind === 'Group')
      .map(({ ref }) => ref),
  };
}

function relate(byRef, ref, entity) {
  for (const [field, [type, inverse, kind]] of Object.entries(RELATIONS)) {
    for (const value of [entity.spec[field] ?? []].flat()) {
      const targetRef = fullRef(value, kind);
      const target = byRef.get(targetRef);
      entity.relations.push({ type, targetRef });
      target?.relations.push({ type: inverse, targetRef: ref });
    }
  }
}

function refOf({ kind, metadata }) {
  return `${kind}:default/${metadata.name}`.toLowerCase();
}

function fullRef(value, defaultKind) {
  const [kind, rest] = value.includes(':')
    ? value.split(':')
    : [defaultKind, value];
  return `${kind}:${rest.includes('/') ? rest : `default/${rest}`}`.toLowerCase();
}

/** The same id for the same entity in both apps. */
function idOf(ref) {
  const hex = createHash('sha256').update(ref).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
