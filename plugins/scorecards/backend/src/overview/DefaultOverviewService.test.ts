import {
  aCheck,
  aTrack,
  FakeStandards,
} from '../evaluation/__testUtils__/someStandards';
import { DefaultOverviewService } from './DefaultOverviewService';
import type { OverviewReadModel } from './OverviewReadModel';
import { InMemoryHistoryStore } from './__testUtils__/InMemoryHistoryStore';

const nothing: OverviewReadModel = {
  countRanks: async () => [],
  countChecks: async () => [],
  listMoves: async () => ({ up: [], down: [] }),
  listStandings: async () => [],
};

function create(readModel: Partial<OverviewReadModel> = {}) {
  const history = new InMemoryHistoryStore();
  const service = DefaultOverviewService.create({
    history,
    readModel: { ...nothing, ...readModel },
    standards: new FakeStandards().set(
      [aCheck('a'), aCheck('b'), aCheck('c')],
      [aTrack('t', [['a'], ['b']])],
    ),
    now: () => new Date('2026-06-01T12:00:00Z'),
  });
  return { history, service };
}

describe('the overview', () => {
  it('shows all levels, and counts those that a track lost as its highest', async () => {
    const { service } = create({
      countRanks: async () => [
        { trackId: 't', rank: 0, count: 3 },
        { trackId: 't', rank: 2, count: 4 },
        { trackId: 't', rank: 3, count: 5 },
        { trackId: 'gone', rank: 1, count: 6 },
      ],
    });
    const { distributions } = await service.getOverview({});
    expect(distributions).toHaveLength(1);
    expect(distributions[0].levels.map(({ count }) => count)).toEqual([
      3, 0, 9,
    ]);
    expect(distributions[0].total).toBe(12);
  });

  it('shows the checks that most fail, and no movers of tracks that are gone', async () => {
    const count = (checkId: string, failing: number) => ({
      checkId,
      failing,
      unknown: 0,
      applicable: 9,
    });
    const move = (trackId: string) => ({
      entityRef: 'component:default/x',
      trackId,
      from: 0,
      to: 1,
      at: '2026-01-01T00:00:00Z',
    });
    const { service } = create({
      countChecks: async () => [count('a', 1), count('b', 5), count('gone', 9)],
      listMoves: async () => ({ up: [move('t'), move('gone')], down: [] }),
    });
    const { mostFailed, movers } = await service.getOverview({});
    expect(mostFailed.map(({ checkId }) => checkId)).toEqual(['b', 'a']);
    expect(movers.up).toHaveLength(1);
    expect(await service.listChecks({})).toHaveLength(3);
  });

  it('draws the last year, with as many ranks as the track has now', async () => {
    const { history, service } = create();
    const day = (name: string, byRank: number[]) => ({
      day: name,
      levels: [{ trackId: 't', scopeRef: 'group:default/g', byRank }],
      checks: [],
    });
    await history.importDays([
      day('2025-05-31', [9]),
      day('2025-06-01', [1]),
      day('2026-06-01', [0, 0, 0, 1]),
    ]);
    expect(
      await service.getTrend({ track: 't', group: 'Group:default/g' }),
    ).toEqual([
      { day: '2025-06-01', byRank: [1, 0, 0] },
      { day: '2026-06-01', byRank: [0, 0, 0, 1] },
    ]);
  });

  it('gives standings a page at a time', async () => {
    const standing = { entities: 1, failing: 0 };
    const { service } = create({
      listStandings: async () => [
        { ...standing, ref: 'a', share: 0.1 },
        { ...standing, ref: 'b', share: 0.5 },
        { ...standing, ref: 'c', share: 0.5 },
        { ...standing, ref: 'a2', share: 0.7 },
      ],
    });
    const refs = async (after?: { share: number; ref: string }) =>
      (await service.listStandings({ by: 'group', limit: 2, after })).map(
        ({ ref }) => ref,
      );
    expect(await refs()).toEqual(['a', 'b']);
    expect(await refs({ share: 0.5, ref: 'b' })).toEqual(['c', 'a2']);
  });

  it('says how shares changed, if the former one is known', async () => {
    const asked: object[] = [];
    const { service } = create({
      async listStandings(filter) {
        asked.push(filter.levelCounts);
        const standing = { entities: 1, failing: 0, share: 0.5 };
        return [
          { ...standing, ref: 'a', formerShare: 0.25 },
          { ...standing, ref: 'b' },
        ];
      },
    });
    const standings = await service.listStandings({ by: 'group', limit: 5 });
    expect(standings.map(({ change }) => change)).toEqual([0.25, 0]);
    expect(standings[0]).not.toHaveProperty('formerShare');
    expect(asked).toEqual([{ t: 2 }]);
    await expect(
      service.listStandings({ by: 'group', limit: 5, track: 'x' }),
    ).rejects.toThrow('There is no track x');
  });
});
