import {
  component,
  evaluationSchema,
  type EvaluationSchema,
} from '../evaluation/__testUtils__/evaluationSchema';
import type { Card } from '../evaluation/Card';
import type { HistoryStore, ImportedDay } from './HistoryStore';
import { InMemoryHistoryStore } from './__testUtils__/InMemoryHistoryStore';

const DAY_MS = 24 * 60 * 60 * 1000;
const today = () => new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) =>
  new Date(Date.parse(today()) - days * DAY_MS).toISOString().slice(0, 10);
/** In the middle of a day. */
const noon = (days: number) => `${daysAgo(days)}T12:00:00.000Z`;

const day = (name: string, byRank: number[]): ImportedDay => ({
  day: name,
  levels: [{ trackId: 't', scopeRef: '', byRank }],
  checks: [
    {
      checkId: 'a',
      pass: 1,
      fail: 2,
      unknown: 3,
      exempt: 4,
      notApplicable: 5,
    },
  ],
});

describe.each(['PostgreSQL', 'memory'])('history in %s', kind => {
  let schema: EvaluationSchema | undefined;
  let store: HistoryStore;

  beforeEach(async () => {
    schema = kind === 'memory' ? undefined : await evaluationSchema();
    store = schema?.history ?? new InMemoryHistoryStore();
  });
  afterEach(() => schema?.drop());

  it('gives back imported days in order, and replaces them', async () => {
    await store.importDays([day('2026-01-02', [1, 2]), day('2026-01-01', [3])]);
    await store.importDays([day('2026-01-02', [0, 3])]);
    const query = { trackId: 't', scopeRef: '', from: '2026-01-01' };
    expect(await store.readTrend({ ...query, to: '2026-01-31' })).toEqual([
      { day: '2026-01-01', byRank: [3] },
      { day: '2026-01-02', byRank: [0, 3] },
    ]);
    expect(await store.readTrend({ ...query, to: '2026-01-01' })).toHaveLength(
      1,
    );
    expect(
      await store.readTrend({ ...query, trackId: 'u', to: '2026-01-31' }),
    ).toEqual([]);
  });

  it('forgets changes that others take the place of', async () => {
    const change = { entityRef: 'component:default/a', trackId: 't' };
    await store.importLevelChanges([
      { ...change, at: '2026-01-02T00:00:00Z', from: 0, to: 1 },
    ]);
    await store.forgetChanges();
    expect(await store.removeBefore('2026-01-01')).toEqual([]);
    await store.importLevelChanges([
      { ...change, at: '2026-01-03T00:00:00Z', from: 0, to: 1 },
    ]);
    expect(await store.removeBefore('2026-02-01')).toEqual(['2026-01']);
  });

  it('says until when changes can be written', async () => {
    expect(
      await store.prepareMonths(new Date('2026-11-30T23:59:59Z'), 2),
    ).toEqual(new Date('2027-02-01T00:00:00Z'));
    // Again, and from another month on.
    await store.prepareMonths(new Date('2026-12-01T00:00:00Z'), 2);
  });

  it('forgets what is too old, whole months of changes', async () => {
    const change = {
      entityRef: 'component:default/a',
      trackId: 't',
      from: 0,
      to: 1,
    };
    await store.importLevelChanges([
      { ...change, at: '2025-12-31T23:00:00Z' },
      { ...change, at: '2026-01-02T00:00:00Z' },
    ]);
    await store.importDays([day('2026-01-05', [1]), day('2026-01-06', [2])]);
    expect(await store.removeBefore('2026-01-06')).toEqual(['2025-12']);
    expect(await store.removeBefore('2026-01-06')).toEqual([]);
    expect(
      await store.readTrend({
        trackId: 't',
        scopeRef: '',
        from: '2026-01-01',
        to: '2026-01-31',
      }),
    ).toEqual([{ day: '2026-01-06', byRank: [2] }]);
  });
});

describe('daily figures', () => {
  let schema: EvaluationSchema;

  beforeEach(async () => {
    schema = await evaluationSchema();
    await schema.add(
      {
        apiVersion: 'v1',
        kind: 'Group',
        metadata: { name: 'top', namespace: 'default' },
      },
      {
        apiVersion: 'v1',
        kind: 'Group',
        metadata: { name: 'team', namespace: 'default' },
        relations: [{ type: 'childOf', targetRef: 'group:default/top' }],
      },
      component('a', {
        owner: 'group:default/team',
        system: 'system:default/s',
      }),
      component('b', { owner: 'group:default/top' }),
    );
  });
  afterEach(() => schema.drop());

  const A = 'component:default/a';
  const B = 'component:default/b';
  const SINCE = '2026-01-01T00:00:00.000Z';
  const card = (
    entityRef: string,
    rank: number,
    outcome: 'pass' | 'fail',
  ): Card => ({
    entityRef,
    results: { x: { outcome, version: 1, since: SINCE } },
    levels: [{ trackId: 't', rank, since: SINCE }],
  });

  /** A is on level 2 and B on level 0, both since today. */
  const evaluateBoth = async () => {
    await schema.store.enqueue({ entityRefs: [A, B] });
    await schema.store.process({ limit: 9 }, async () => ({
      cards: [card(A, 2, 'pass'), card(B, 0, 'fail')],
      gone: [],
      levels: [
        { entityRef: A, trackId: 't', to: 2 },
        { entityRef: B, trackId: 't', to: 0 },
      ],
      results: [],
    }));
  };

  /** Lets all that was written seem to have been so many days ago. */
  const age = async (days: number) => {
    const { knex, history } = schema;
    await history.prepareMonths(new Date(noon(days)), 0);
    await knex('level_changes').update({ at: noon(days) });
    await knex('cards').update({ created_at: noon(days) });
  };

  const trend = (scopeRef: string) =>
    schema.history.readTrend({
      trackId: 't',
      scopeRef,
      from: daysAgo(9),
      to: today(),
    });

  it('count the entities of everybody, of groups with those below, and of systems', async () => {
    await evaluateBoth();
    expect(await schema.history.rollUp()).toEqual([today()]);
    const byRank = async (scope: string) =>
      (await trend(scope)).map(point => point.byRank);
    expect(await byRank('')).toEqual([[1, 0, 1]]);
    expect(await byRank('group:default/top')).toEqual([[1, 0, 1]]);
    expect(await byRank('group:default/team')).toEqual([[0, 0, 1]]);
    expect(await byRank('system:default/s')).toEqual([[0, 0, 1]]);
    expect(await byRank('domain:default/d')).toEqual([]);
    expect(
      await schema.knex('daily_checks').select('check_id', 'pass', 'fail'),
    ).toEqual([{ check_id: 'x', pass: 1, fail: 1 }]);
  });

  it('are the same when they are written again', async () => {
    await evaluateBoth();
    await schema.history.rollUp();
    const before = await schema.knex('daily_levels').orderBy('scope_ref');
    await schema.history.rollUp();
    expect(await schema.knex('daily_levels').orderBy('scope_ref')).toEqual(
      before,
    );
  });

  it('of missed days are worked out from what changed since', async () => {
    const { knex, history } = schema;
    await evaluateBoth();
    await age(3);
    // B went up the day before yesterday, and A is new since yesterday.
    await history.importLevelChanges([
      { at: noon(2), entityRef: B, trackId: 't', from: 1, to: 0 },
    ]);
    await knex('level_changes')
      .where({ entity_ref: A })
      .update({ at: noon(1) });
    await knex('cards')
      .where({ entity_ref: A })
      .update({ created_at: noon(1) });
    await history.prepareMonths(new Date(noon(2)), 0);
    await knex('result_changes').insert({
      at: noon(2),
      entity_ref: B,
      check_id: 'x',
      check_version: 1,
      from_outcome: 'pass',
      to_outcome: 'fail',
    });

    expect(await history.rollUp()).toEqual([3, 2, 1, 0].map(daysAgo));
    expect(await trend('')).toEqual([
      { day: daysAgo(3), byRank: [0, 1] },
      { day: daysAgo(2), byRank: [1] },
      { day: daysAgo(1), byRank: [1, 0, 1] },
      { day: daysAgo(0), byRank: [1, 0, 1] },
    ]);
    expect(
      await knex('daily_checks').orderBy('day').select('pass', 'fail'),
    ).toEqual([
      { pass: 1, fail: 0 },
      { pass: 0, fail: 1 },
      { pass: 1, fail: 1 },
      { pass: 1, fail: 1 },
    ]);
    // Days that are over stay as they are.
    expect(await history.rollUp()).toEqual([today()]);
  });

  it('leave days out from before anything was known, and keep imported ones', async () => {
    await evaluateBoth();
    await age(2);
    await schema.history.importDays([day(daysAgo(1), [5, 5])]);
    expect(await schema.history.rollUp()).toEqual([daysAgo(2), daysAgo(0)]);
    expect((await trend('')).map(point => point.byRank)).toEqual([
      [1, 0, 1],
      [5, 5],
      [1, 0, 1],
    ]);
  });
});
