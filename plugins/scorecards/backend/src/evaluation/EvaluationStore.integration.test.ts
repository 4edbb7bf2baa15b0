import type { Card } from './Card';
import type { CardChanges, EvaluationStore } from './EvaluationStore';
import {
  component,
  evaluationSchema,
  type EvaluationSchema,
} from './__testUtils__/evaluationSchema';
import { InMemoryEvaluationStore } from './__testUtils__/InMemoryEvaluationStore';

const REFS = ['a', 'b', 'c'].map(name => `component:default/${name}`);
const [A, B, C] = REFS;
const NOTHING: CardChanges = { cards: [], gone: [], levels: [], results: [] };

const card = (entityRef: string, given: Partial<Card> = {}): Card => ({
  entityRef,
  results: {
    open: {
      outcome: 'unknown',
      version: 2,
      since: '2026-01-01T00:00:00.000Z',
      reasons: [
        { path: 'facts.x', text: 'There is "none" \\ ?', found: { a: [1] } },
      ],
    },
    good: { outcome: 'pass', version: 1, since: '2026-01-02T00:00:00.000Z' },
  },
  levels: [
    {
      trackId: 't',
      rank: 1,
      levelId: 'bronze',
      since: '2026-01-01T00:00:00.000Z',
    },
    { trackId: 'u', rank: 0, since: '2026-01-03T00:00:00.000Z' },
  ],
  ...given,
});

/** Takes all that waits, in order. */
const take = async (
  store: EvaluationStore,
  changes: Partial<CardChanges> = {},
) => {
  const taken: object[] = [];
  await store.process({ limit: 100 }, async ({ dirty }) => {
    taken.push(
      ...dirty.map(({ sources, checks, ...one }) => ({
        ...one,
        sources: [...sources].sort(),
        checks: [...checks].sort(),
      })),
    );
    return { ...NOTHING, ...changes };
  });
  return taken;
};

describe.each(['PostgreSQL', 'memory'])('the queue in %s', kind => {
  let schema: EvaluationSchema | undefined;
  let store: EvaluationStore;

  beforeEach(async () => {
    if (kind === 'memory') {
      store = new InMemoryEvaluationStore(REFS);
    } else {
      schema = await evaluationSchema();
      await schema.add(component('a'), component('b'), component('c'));
      store = schema.store;
    }
  });
  afterEach(() => schema?.drop());

  it('gives each entity once, with all that was enqueued for it', async () => {
    await store.enqueue({ entityRefs: [A, A], sources: ['git'] });
    await store.enqueue({ entityRefs: [A], sources: ['docs', 'git'] });
    await store.enqueue({ entityRefs: [A], checks: ['x'] });
    await store.enqueue({ entityRefs: [B] });
    expect(await take(store)).toEqual([
      {
        entityRef: A,
        everything: false,
        sources: ['docs', 'git'],
        checks: ['x'],
      },
      { entityRef: B, everything: true, sources: [], checks: [] },
    ]);
    expect(await take(store)).toEqual([]);
  });

  it('takes all entities when none is named, after those that are', async () => {
    expect(await store.enqueue({ checks: ['x'] })).toBe(3);
    await store.enqueue({ entityRefs: [C], checks: ['y'] });
    // Alone, so that it does not wait for the others.
    expect(await take(store)).toMatchObject([
      { entityRef: C, checks: ['x', 'y'] },
    ]);
    expect(await take(store)).toHaveLength(2);
  });

  it('keeps entities whose evaluation failed', async () => {
    await store.enqueue({ entityRefs: [A], sources: ['git'] });
    await expect(
      store.process({ limit: 9 }, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await take(store)).toHaveLength(1);
  });

  it('takes one entity by its name, and only this', async () => {
    await store.enqueue({ entityRefs: [A, B] });
    expect(await store.process({ entityRef: B }, async () => NOTHING)).toBe(1);
    expect(await store.process({ entityRef: B }, async () => NOTHING)).toBe(0);
    expect(await take(store)).toMatchObject([{ entityRef: A }]);
  });

  it('lets an entity wait behind all others', async () => {
    await store.enqueue({ entityRefs: [A, B] });
    await store.postpone(A);
    expect(await take(store)).toMatchObject([{ entityRef: B }]);
    expect(await take(store)).toMatchObject([{ entityRef: A }]);
  });

  it('gives back the cards that were written', async () => {
    await store.enqueue({});
    await take(store, { cards: [card(A), card(B)] });
    await store.enqueue({});
    let previous: ReadonlyMap<string, Card> = new Map();
    await store.process({ limit: 9 }, async claimed => {
      previous = claimed.previous;
      return {
        ...NOTHING,
        cards: [card(A, { results: {}, levels: [] })],
        levels: [
          { entityRef: A, trackId: 't', from: 1 },
          { entityRef: A, trackId: 'u', from: 0 },
        ],
        gone: [B],
      };
    });
    expect([...previous]).toEqual([
      [A, card(A)],
      [B, card(B)],
    ]);
    await store.enqueue({});
    await store.process({ limit: 9 }, async claimed => {
      expect([...claimed.previous]).toEqual([
        [A, { entityRef: A, results: {}, levels: [] }],
      ]);
      return NOTHING;
    });
  });

  it('finds entities without a card', async () => {
    await store.enqueue({});
    await take(store, { cards: [card(A), card('component:default/gone')] });
    expect(await store.enqueueLost()).toBe(3);
    expect(await take(store)).toMatchObject([
      { entityRef: B, everything: true },
      { entityRef: C, everything: true },
      { entityRef: 'component:default/gone', everything: true },
    ]);
  });
});

describe('the tables of evaluation', () => {
  let schema: EvaluationSchema;

  beforeEach(async () => {
    schema = await evaluationSchema();
    await schema.add(component('a'), component('b'));
  });
  afterEach(() => schema.drop());

  it('hold the checks of a card by outcome, and what changed', async () => {
    const { knex, store } = schema;
    await store.enqueue({ entityRefs: [A] });
    await take(store, {
      cards: [card(A)],
      levels: [{ entityRef: A, trackId: 't', to: 1 }],
      results: [
        {
          entityRef: A,
          checkId: 'open',
          from: 'pass',
          to: 'unknown',
          checkVersion: 2,
        },
      ],
    });
    expect(
      await knex('cards').select('passing', 'failing', 'unknown', 'exempt'),
    ).toEqual([
      { passing: ['good'], failing: [], unknown: ['open'], exempt: [] },
    ]);
    expect(await knex('level_changes').select('from_rank', 'to_rank')).toEqual([
      { from_rank: null, to_rank: 1 },
    ]);
    expect(
      await knex('result_changes').select('from_outcome', 'check_version'),
    ).toEqual([{ from_outcome: 'pass', check_version: 2 }]);
  });

  it('give entities to one worker only, and what comes meanwhile afterwards', async () => {
    const { store } = schema;
    await store.enqueue({ entityRefs: [A, B], sources: ['git'] });
    let enqueued: Promise<number> = Promise.resolve(0);
    const other = schema.anotherReplica().store;
    await store.process({ limit: 1 }, async ({ dirty }) => {
      expect(dirty).toMatchObject([{ entityRef: A }]);
      expect(
        await other.process({ limit: 9 }, async claimed => {
          expect(claimed.dirty).toMatchObject([{ entityRef: B }]);
          return NOTHING;
        }),
      ).toBe(1);
      enqueued = other.enqueue({ entityRefs: [A], sources: ['docs'] });
      return NOTHING;
    });
    await enqueued;
    expect(await take(store)).toMatchObject([
      { entityRef: A, sources: ['docs'] },
    ]);
  });

  it('leave connections to the evaluation that many wait for', async () => {
    const { store, knex } = schema;
    await store.enqueue({ entityRefs: [A] });
    let waiting: Promise<unknown> = Promise.resolve();
    await store.process({ limit: 9 }, async () => {
      // As many as the pool has connections, and more.
      waiting = Promise.all(
        Array.from({ length: 5 }, (_, index) =>
          store.enqueue({ entityRefs: [A], checks: [`c${index}`] }),
        ),
      );
      await knex.raw('select pg_sleep(0.05)');
      return NOTHING;
    });
    await waiting;
    expect(await take(store)).toMatchObject([
      { entityRef: A, checks: ['c0', 'c1', 'c2', 'c3', 'c4'] },
    ]);
  });

  it('lets who asks for one entity wait for the worker that has it', async () => {
    const { store } = schema;
    await store.enqueue({ entityRefs: [A] });
    const order: string[] = [];
    let waiting: Promise<unknown> = Promise.resolve();
    await store.process({ limit: 9 }, async () => {
      waiting = schema
        .anotherReplica()
        .store.process({ entityRef: A }, async () => NOTHING)
        .then(count => order.push(`asked: ${count}`));
      await schema.knex.raw('select pg_sleep(0.1)');
      order.push('worker');
      return NOTHING;
    });
    await waiting;
    expect(order).toEqual(['worker', 'asked: 0']);
  });
});
