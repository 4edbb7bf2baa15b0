import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type {
  Condition,
  PolicyDocument,
} from '@callboard/plugin-access-common';
import fc from 'fast-check';
import { publish } from './__testUtils__/policies';
import {
  catalogOf,
  componentOf,
  startTestPortal,
  untilFilled,
} from './__testUtils__/testPortal';
import type { TestPortal } from './__testUtils__/testPortal';
import { permissionPlugin } from './permissionPlugin';

const ada = 'user:default/ada';
const kinds = ['Component', 'API', 'Resource', 'System'];
const owners = ['ada', 'bob', 'cyd'];
const entities: Entity[] = kinds.flatMap(kind =>
  owners.map((owner, index) => {
    const entity = componentOf(owner, `${kind}-${owner}`.toLowerCase());
    return {
      ...entity,
      kind,
      spec: {
        ...entity.spec,
        definition: 'none',
        lifecycle: ['production', 'experimental', 'deprecated'][index],
      },
    };
  }),
);
const refs = entities.map(entity => stringifyEntityRef(entity));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .subarray(kinds, { minLength: 1 })
    .map(some => ({ rule: 'IS_ENTITY_KIND', params: { kinds: some } })),
  fc.constant({
    rule: 'IS_ENTITY_OWNER',
    params: { claims: '$ownershipRefs' },
  }),
  fc
    .constantFrom('production', 'deprecated')
    .map(value => ({ rule: 'HAS_SPEC', params: { key: 'lifecycle', value } })),
  fc.constant({ rule: 'HAS_LABEL', params: { label: 'none' } }),
);
const { condition } = fc.letrec<{ condition: Condition }>(tie => {
  const several = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      several.map(anyOf => ({ anyOf }) as Condition),
      several.map(allOf => ({ allOf }) as Condition),
      tie('condition').map(not => ({ not })),
    ),
  };
});

const readIf = (given: Condition): PolicyDocument => ({
  roles: [{ id: 'all', title: 'All', members: ['everyone'] }],
  rules: [
    {
      id: 'read',
      effect: 'allow',
      roles: ['all'],
      match: {
        permissions: ['catalog.entity.read'],
        resourceTypes: ['catalog-entity'],
      },
      condition: given,
    },
  ],
  defaults: { read: 'deny', other: 'deny' },
});

describe('reading the catalog under conditions', () => {
  const published = publish(readIf({ rule: 'HAS_LABEL' }));
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startTestPortal({
      published,
      features: [permissionPlugin, catalogPlugin, catalogOf(entities)],
      config: { catalog: { rules: [{ allow: kinds }] } },
    });
    await untilFilled(portal, entities.length);
  });
  afterAll(() => portal?.stop());

  it('lists, counts and groups exactly what single decisions allow', async () => {
    await fc.assert(
      fc.asyncProperty(
        condition,
        fc.subarray(kinds),
        async (given, filtered) => {
          published.current = publish(readIf(given)).current;
          published.confirmedAt = Date.now();
          const expected = (await allowed())
            .filter(
              ref =>
                filtered.length === 0 ||
                filtered.some(kind => ref.startsWith(`${kind.toLowerCase()}:`)),
            )
            .sort();
          expect(await listed(filtered)).toEqual(expected);
        },
      ),
      { numRuns: 60, seed: 20261122 },
    );
  });

  async function allowed(): Promise<string[]> {
    const { body } = await portal.ask('/permission/authorize', {
      user: ada,
      body: {
        items: [
          {
            id: '1',
            permission: catalogEntityReadPermission,
            resourceRef: refs,
          },
        ],
      },
    });
    const [{ result }] = body.items;
    return refs.filter((_, index) => [result].flat()[index] === 'ALLOW');
  }

  /** What a list has, if its total and its groups say the same. */
  async function listed(filtered: string[]): Promise<string[]> {
    const filter = filtered.map(kind => `kind=${kind}`).join(',');
    const query = filter ? `&filter=${filter}` : '';
    const page = await portal.ask(
      `/catalog/entities/by-query?orderField=metadata.name,asc${query}`,
      { user: ada },
    );
    const groups = await portal.ask(
      `/catalog/entity-facets?facet=kind${query}`,
      { user: ada },
    );
    const found: string[] = page.body.items.map(stringifyEntityRef);
    expect(page.body.totalItems).toBe(found.length);
    const grouped: { count: number }[] = groups.body.facets.kind;
    expect(grouped.reduce((sum, { count }) => sum + count, 0)).toBe(
      found.length,
    );
    return found.sort();
  }
});
