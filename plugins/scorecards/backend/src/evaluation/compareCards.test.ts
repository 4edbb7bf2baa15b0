import fc from 'fast-check';
import type { Card, StoredResults } from './Card';
import { compareCards, noteGone } from './compareCards';
import type { CardChanges } from './EvaluationStore';

const REF = 'component:default/shop';
const SINCE = '2026-01-01T00:00:00.000Z';
const reason = { path: 'facts.x', text: 'There is none', found: { a: [1] } };

const card = (given: Partial<Card> = {}): Card => ({
  entityRef: REF,
  results: {
    a: { outcome: 'fail', version: 1, since: SINCE, reasons: [reason] },
    b: { outcome: 'pass', version: 1, since: SINCE },
  },
  levels: [{ trackId: 't', rank: 1, levelId: 'bronze', since: SINCE }],
  ...given,
});

const none = (): CardChanges => ({
  cards: [],
  gone: [],
  levels: [],
  results: [],
});

const compare = (before: Card | undefined, after: Card) => {
  const changes = none();
  compareCards(before, after, changes);
  return changes;
};

/** The same content in other objects, with checks in another order. */
const copy = (given: Card): Card => {
  const read: Card = JSON.parse(JSON.stringify(given));
  return {
    ...read,
    results: Object.fromEntries(Object.entries(read.results).reverse()),
  };
};

describe('two cards of an entity', () => {
  it('that say the same leave nothing to write', () => {
    expect(compare(card(), copy(card()))).toEqual(none());
  });

  it('of which there was none before is new, on its levels, without changes of results', () => {
    expect(compare(undefined, card())).toEqual({
      ...none(),
      cards: [card()],
      levels: [{ entityRef: REF, trackId: 't', from: undefined, to: 1 }],
    });
  });

  it.each<[string, Partial<Card>]>([
    [
      'a reason',
      {
        results: {
          ...card().results,
          a: { ...card().results.a, reasons: [{ ...reason, found: 2 }] },
        },
      },
    ],
    [
      'a version',
      {
        results: { ...card().results, b: { ...card().results.b, version: 2 } },
      },
    ],
    [
      'the name of a level',
      { levels: [{ ...card().levels[0], levelId: 'renamed' }] },
    ],
  ])('are written again for %s, which is no change of history', (_, given) => {
    expect(compare(card(), card(given))).toEqual({
      ...none(),
      cards: [card(given)],
    });
  });

  it('differ by outcomes, checks and tracks that came or went', () => {
    const after = card({
      results: {
        b: { outcome: 'unknown', version: 2, since: SINCE },
        c: { outcome: 'pass', version: 1, since: SINCE },
      },
      levels: [{ trackId: 'u', rank: 0, since: SINCE }],
    });
    const { results, levels, cards } = compare(card(), after);
    expect(results.map(({ checkId, from, to }) => [checkId, from, to])).toEqual(
      [
        ['b', 'pass', 'unknown'],
        ['c', undefined, 'pass'],
        ['a', 'fail', undefined],
      ],
    );
    expect(levels.map(({ trackId, from, to }) => [trackId, from, to])).toEqual([
      ['u', undefined, 0],
      ['t', 1, undefined],
    ]);
    expect(cards).toHaveLength(1);
  });

  it('lead from one to the other by their changes, whatever they hold', () => {
    const results = fc
      .dictionary(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('pass', 'fail', 'unknown', 'exempt'),
        { noNullPrototype: true },
      )
      .map((outcomes): StoredResults =>
        Object.fromEntries(
          Object.entries(outcomes).map(([id, outcome]) => [
            id,
            { outcome, version: 1, since: SINCE } as StoredResults[string],
          ]),
        ),
      );
    fc.assert(
      fc.property(results, results, (before, after) => {
        const changes = compare(
          card({ results: before }),
          card({ results: after }),
        );
        const outcomes = new Map(
          Object.entries(before).map(([id, { outcome }]) => [id, outcome]),
        );
        for (const { checkId, from, to } of changes.results) {
          expect(outcomes.get(checkId)).toBe(from);
          if (to) {
            outcomes.set(checkId, to);
          } else {
            outcomes.delete(checkId);
          }
        }
        expect(Object.fromEntries(outcomes)).toEqual(
          Object.fromEntries(
            Object.entries(after).map(([id, { outcome }]) => [id, outcome]),
          ),
        );
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('an entity that is gone', () => {
  it('leaves its checks and tracks', () => {
    const changes = none();
    noteGone(card(), changes);
    expect(changes.cards).toEqual([]);
    expect(changes.gone).toEqual([REF]);
    expect(changes.results.map(({ to }) => to)).toEqual([undefined, undefined]);
    expect(changes.levels).toEqual([{ entityRef: REF, trackId: 't', from: 1 }]);
  });
});
