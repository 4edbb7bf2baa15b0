import { entityPredicate } from './entityPredicate';

it('writes queries of the rules of the catalog as predicates', () => {
  expect(
    entityPredicate({
      allOf: [
        { anyOf: [{ key: 'kind', values: ['api', 'system'] }] },
        { not: { key: 'metadata.labels.tier' } },
        { key: 'relations.ownedBy', values: [] },
      ],
    }),
  ).toEqual({
    $all: [
      { $any: [{ kind: { $in: ['api', 'system'] } }] },
      { $not: { 'metadata.labels.tier': { $exists: true } } },
      { 'relations.ownedBy': { $in: [] } },
    ],
  });
});
