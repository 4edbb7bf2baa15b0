import { CachedOverviewReadModel } from './CachedOverviewReadModel';
import type { OverviewReadModel } from './OverviewReadModel';

function create() {
  const asked: string[] = [];
  let now = 0;
  const inner: OverviewReadModel = {
    async countRanks() {
      asked.push('ranks');
      return [];
    },
    async listMoves() {
      asked.push('moves');
      return { up: [], down: [] };
    },
    async countChecks(scope) {
      asked.push(`checks ${JSON.stringify(scope)}`);
      return [{ checkId: 'a', failing: now, unknown: 0, applicable: 0 }];
    },
    async listStandings({ by }) {
      asked.push(`standings ${by}`);
      return [];
    },
  };
  const cached = CachedOverviewReadModel.create(inner, () => now);
  const failing = async () => (await cached.countChecks({}))[0].failing;
  return {
    asked,
    cached,
    failing,
    pass(milliseconds: number) {
      now += milliseconds;
    },
  };
}

describe('numbers of the overview', () => {
  it('are counted once for all who ask at about the same time', async () => {
    const { asked, cached } = create();
    const filter = { by: 'group' as const, levelCounts: { a: 1, b: 2 } };
    await Promise.all([cached.countChecks({}), cached.countChecks({})]);
    await cached.countChecks({});
    await cached.listStandings(filter);
    await cached.listStandings({ by: 'group', levelCounts: { b: 2, a: 1 } });
    expect(asked).toEqual(['checks {}', 'standings group']);
  });

  it('are kept by scope and kind', async () => {
    const { asked, cached } = create();
    await cached.countChecks({ group: 'g' });
    await cached.countChecks({ system: 'g' });
    await cached.listStandings({ by: 'group', levelCounts: {} });
    await cached.listStandings({ by: 'system', levelCounts: {} });
    expect(asked).toHaveLength(4);
  });

  it('are given once more while they are counted again, and waited for when old', async () => {
    const { failing, pass } = create();
    expect(await failing()).toBe(0);
    pass(11_000);
    expect(await failing()).toBe(0);
    expect(await failing()).toBe(11_000);
    pass(6 * 60_000);
    expect(await failing()).toBe(371_000);
  });

  it('that are counted quickly are those of now', async () => {
    const { asked, cached } = create();
    await cached.countRanks({});
    await cached.countRanks({});
    await cached.listMoves({}, 1);
    expect(asked).toEqual(['ranks', 'ranks', 'moves']);
  });
});
