import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syntheticEntities } from './entities.mjs';

const refOf = ({ kind, metadata }) =>
  `${kind.toLowerCase()}:default/${metadata.name}`;

test('makes as many entities as asked for, each with a name of its own', () => {
  for (const count of [20, 1000]) {
    const entities = syntheticEntities(count);
    assert.equal(entities.length, count);
    assert.equal(new Set(entities.map(refOf)).size, count);
  }
});

test('is the same in every run', () => {
  assert.deepEqual(syntheticEntities(500), syntheticEntities(500));
});

test('refers to nothing that does not exist', () => {
  const entities = syntheticEntities(1000);
  const refs = new Set(entities.map(refOf));
  for (const { spec } of entities) {
    const mentioned = [
      ...(spec.owner ? [spec.owner] : []),
      ...(spec.system ? [`system:default/${spec.system}`] : []),
      ...(spec.dependsOn ?? []),
      ...(spec.providesApis ?? []).map(name => `api:default/${name}`),
      ...(spec.consumesApis ?? []).map(name => `api:default/${name}`),
      ...(spec.memberOf ?? []).map(name => `group:default/${name}`),
    ];
    assert.deepEqual(
      mentioned.filter(ref => !refs.has(ref)),
      [],
    );
  }
});

test('names entities as the catalog allows', () => {
  for (const { metadata } of syntheticEntities(1000)) {
    assert.match(metadata.name, /^[a-z0-9]+([-_.][a-z0-9]+)*$/);
    assert.ok(metadata.name.length <= 63);
  }
});
