import fc from 'fast-check';
import { GroupAncestry } from './GroupAncestry';
import { catalogOf, group } from './__testUtils__/catalogOf';

function ancestry(maxGroups = 100) {
  const clock = { now: 0 };
  const groups = new GroupAncestry({
    keepMs: 15,
    maxGroups,
    now: () => clock.now,
  });
  return { clock, groups };
}

describe('GroupAncestry', () => {
  it('finds all groups above, each once', async () => {
    const catalog = catalogOf([
      group('checkout', ['shopping', 'guild']),
      group('shopping', ['larkfield']),
      group('guild', ['larkfield']),
      group('larkfield'),
    ]);
    await expect(
      ancestry().groups.withAncestors(
        ['group:default/checkout'],
        catalog.readEntities,
      ),
    ).resolves.toEqual([
      'group:default/checkout',
      'group:default/shopping',
      'group:default/guild',
      'group:default/larkfield',
    ]);
  });

  it('ends where a parent is missing from the catalog', async () => {
    const catalog = catalogOf([group('checkout', ['gone'])]);
    await expect(
      ancestry().groups.withAncestors(
        ['group:default/checkout'],
        catalog.readEntities,
      ),
    ).resolves.toEqual(['group:default/checkout', 'group:default/gone']);
  });

  it('reads the parents of a group once for all its users', async () => {
    const catalog = catalogOf([group('checkout', ['shopping'])]);
    const { clock, groups } = ancestry();
    const find = () =>
      groups.withAncestors(['group:default/checkout'], catalog.readEntities);
    await find();
    await find();
    expect(catalog.reads).toEqual([
      ['group:default/checkout'],
      ['group:default/shopping'],
    ]);
    clock.now = 15;
    await find();
    expect(catalog.reads).toHaveLength(4);
  });

  it('keeps no more groups than it may, and still finds them', async () => {
    const chain = Array.from({ length: 20 }, (_, index) =>
      group(`g${index}`, index < 19 ? [`g${index + 1}`] : []),
    );
    const { groups } = ancestry(3);
    const catalog = catalogOf(chain);
    const found = await groups.withAncestors(
      ['group:default/g0'],
      catalog.readEntities,
    );
    expect(found).toHaveLength(20);
  });

  it('ends in any tangle of groups, with exactly those that can be reached', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)),
          { maxLength: 15 },
        ),
        fc.subarray(names),
        async (edges, start) => {
          const catalog = catalogOf(
            names.map(name =>
              group(
                name,
                edges.flatMap(([child, parent]) =>
                  child === name ? [parent] : [],
                ),
              ),
            ),
          );
          const found = await ancestry().groups.withAncestors(
            start.map(name => `group:default/${name}`),
            catalog.readEntities,
          );
          expect(new Set(found)).toEqual(reachable(start, edges));
          expect(new Set(found).size).toBe(found.length);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});

function reachable(start: string[], edges: [string, string][]): Set<string> {
  const found = new Set(start);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    edges.forEach(([child, parent]) => found.has(child) && found.add(parent));
  }
  return new Set([...found].map(name => `group:default/${name}`));
}
