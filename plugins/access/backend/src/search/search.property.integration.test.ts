import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { Condition } from '@callboard/plugin-access-common';
import fc from 'fast-check';
import { entityOf, startSearchPortal } from './__testUtils__/searchPortal';
import type { SearchPortal } from './__testUtils__/searchPortal';

const entities = ['ada', 'bob', 'cyd'].flatMap(owner =>
  (['Component', 'Resource'] as const).flatMap(kind =>
    ['x', 'y'].map(name =>
      entityOf(kind, `${owner}-${kind.toLowerCase()}-${name}`, owner),
    ),
  ),
);

const { condition } = fc.letrec<{ condition: Condition }>(tie => {
  const some = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({
        rule: fc.constant('IS_ENTITY_KIND'),
        params: fc.record({
          kinds: fc.subarray(['Component', 'resource', 'API']),
        }),
      }),
      fc.record({
        rule: fc.constant('IS_ENTITY_OWNER'),
        params: fc.record({
          claims: fc.subarray(['user:default/bob', 'user:default/cyd', '$me']),
        }),
      }),
      fc.record({
        rule: fc.constant('HAS_METADATA'),
        params: fc.record(
          {
            key: fc.constantFrom('name', 'labels.tier', 'uid', 'title'),
            value: fc.constantFrom('ADA-component-x', 'one', 'Two'),
          },
          { requiredKeys: ['key'] },
        ),
      }),
      fc.record({
        rule: fc.constant('HAS_SPEC'),
        params: fc.record({
          key: fc.constant('owner'),
          value: fc.constantFrom('user:ada', 'USER:bob'),
        }),
      }),
      fc.record({ not: tie('condition') }) as fc.Arbitrary<Condition>,
      fc.record({ anyOf: some }) as unknown as fc.Arbitrary<Condition>,
      fc.record({ allOf: some }) as unknown as fc.Arbitrary<Condition>,
    ),
  };
});

describe('search under any condition', () => {
  let portal: SearchPortal;
  beforeAll(async () => {
    portal = await startSearchPortal({
      entities,
      condition: { rule: 'IS_ENTITY_KIND', params: { kinds: [] } },
    });
  });
  afterAll(() => portal.stop());

  it('finds exactly what may be read when each entity is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(condition, async given => {
        portal.publish(given);
        const { body } = await portal.ask('/permission/authorize', {
          user: 'user:default/ada',
          body: {
            items: entities.map((entity, index) => ({
              id: `${index}`,
              permission: catalogEntityReadPermission,
              resourceRef: stringifyEntityRef(entity),
            })),
          },
        });
        const readable = entities.flatMap(({ metadata }, index) =>
          body.items[index].result === 'ALLOW' ? [metadata.name] : [],
        );
        const found = await portal.searchAll('ada', { pageLimit: '5' });
        expect(found.titles.sort()).toEqual(readable.sort());
        expect(found.totals).toEqual([readable.length]);
      }),
      { numRuns: 60, seed: 18 },
    );
  });
});
