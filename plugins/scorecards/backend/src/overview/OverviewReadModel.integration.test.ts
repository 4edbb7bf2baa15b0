import {
  component,
  evaluationSchema,
  type EvaluationSchema,
} from '../evaluation/__testUtils__/evaluationSchema';
import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import { DatabaseOverviewReadModel } from './DatabaseOverviewReadModel';

const SINCE = '2026-01-01T00:00:00.000Z';
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

const group = (name: string, parent?: string) => ({
  apiVersion: 'v1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  ...(parent && {
    relations: [{ type: 'childOf', targetRef: `group:default/${parent}` }],
  }),
});

describe('the overview of all entities', () => {
  let schema: EvaluationSchema;
  let readModel: DatabaseOverviewReadModel;

  /** Shop has rank 2 of 2, api 1 and old 0; shop and api are of the same system. */
  beforeAll(async () => {
    schema = await evaluationSchema();
    readModel = DatabaseOverviewReadModel.create(schema.knex);
    await schema.add(
      group('top'),
      group('left', 'top'),
      group('right', 'top'),
      component('shop', {
        owner: 'group:default/left',
        system: 'system:default/s',
      }),
      component('api', {
        owner: 'group:default/right',
        system: 'system:default/s',
      }),
      component('old', { owner: 'group:default/right' }),
    );
    const card = (name: string, rank: number, outcomes: CheckOutcome[]) => ({
      entityRef: `component:default/${name}`,
      results: Object.fromEntries(
        outcomes.map((outcome, index) => [
          `check-${index}`,
          { outcome, version: 1, since: SINCE },
        ]),
      ),
      levels: [{ trackId: 't', rank, since: SINCE }],
    });
    await schema.store.enqueue({ entityRefs: ['component:default/shop'] });
    await schema.store.process({ limit: 9 }, async () => ({
      cards: [
        card('shop', 2, ['pass', 'exempt']),
        card('api', 1, ['fail', 'unknown']),
        card('old', 0, ['fail', 'not-applicable']),
      ],
      gone: [],
      levels: [],
      results: [],
    }));
  });
  afterAll(() => schema.drop());

  it('counts ranks, of everybody, a group with those below, and a system', async () => {
    const ranks = async (scope: object) =>
      (await readModel.countRanks(scope))
        .map(({ rank, count }) => [rank, count])
        .sort();
    expect(await ranks({})).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(await ranks({ group: 'group:default/top' })).toHaveLength(3);
    expect(await ranks({ group: 'group:default/right' })).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(await ranks({ system: 'System:default/s' })).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(await ranks({ domain: 'domain:default/none' })).toEqual([]);
  });

  it('counts what checks come to', async () => {
    const counts = async (scope: object) =>
      (await readModel.countChecks(scope)).sort((a, b) =>
        a.checkId < b.checkId ? -1 : 1,
      );
    expect(await counts({})).toEqual([
      { checkId: 'check-0', failing: 2, unknown: 0, applicable: 3 },
      { checkId: 'check-1', failing: 0, unknown: 1, applicable: 2 },
    ]);
    expect(await counts({ group: 'group:default/left' })).toEqual([
      { checkId: 'check-0', failing: 0, unknown: 0, applicable: 1 },
      { checkId: 'check-1', failing: 0, unknown: 0, applicable: 1 },
    ]);
  });

  it('finds who moved farthest in thirty days, all steps together', async () => {
    const change = (name: string, at: number, [from, to]: number[]) => ({
      at: daysAgo(at),
      entityRef: `component:default/${name}`,
      trackId: 't',
      from,
      to,
    });
    await schema.history.importLevelChanges([
      change('shop', 40, [2, 0]),
      change('shop', 20, [0, 1]),
      change('shop', 10, [1, 2]),
      change('api', 5, [0, 1]),
      change('old', 3, [1, 0]),
      change('old', 2, [0, 1]),
      change('old', 1, [1, 0]),
      // While its first facts came in.
      change('api', 0, [1, 3]),
    ]);
    const moves = await readModel.listMoves({}, 5);
    expect(
      moves.up.map(({ entityRef, from, to }) => [entityRef, from, to]),
    ).toEqual([
      ['component:default/shop', 0, 2],
      ['component:default/api', 0, 1],
    ]);
    expect(moves.down).toMatchObject([
      { entityRef: 'component:default/old', from: 1, to: 0 },
    ]);
    const scoped = await readModel.listMoves(
      { group: 'group:default/left' },
      5,
    );
    expect(scoped.up).toHaveLength(1);
    expect(scoped.down).toEqual([]);
    expect((await readModel.listMoves({}, 1)).up).toHaveLength(1);
  });

  it('compares groups with those below, worst first', async () => {
    const options = { by: 'group' as const, levelCounts: { t: 2 } };
    const all = await readModel.listStandings(options);
    expect(all).toEqual([
      { ref: 'group:default/right', entities: 2, share: 0.25, failing: 2 },
      { ref: 'group:default/top', entities: 3, share: 0.5, failing: 2 },
      { ref: 'group:default/left', entities: 1, share: 1, failing: 0 },
    ]);
  });

  it('compares systems, with their share thirty days ago', async () => {
    await schema.history.importDays([
      {
        day: daysAgo(32).slice(0, 10),
        levels: [
          { trackId: 't', scopeRef: 'system:default/s', byRank: [2, 0, 2] },
        ],
        checks: [],
      },
    ]);
    const options = { by: 'system' as const };
    expect(
      await readModel.listStandings({ ...options, levelCounts: { t: 2 } }),
    ).toEqual([
      {
        ref: 'system:default/s',
        entities: 2,
        share: 0.75,
        formerShare: 0.5,
        failing: 1,
      },
    ]);
    expect(
      await readModel.listStandings({ ...options, levelCounts: {} }),
    ).toEqual([]);
  });
});
