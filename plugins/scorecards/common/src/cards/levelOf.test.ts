import fc from 'fast-check';
import { levelOf } from './levelOf';
import type { CheckOutcome } from './types';

const track = {
  levels: [
    { id: 'bronze', title: 'Bronze', checks: ['a', 'b'] },
    { id: 'silver', title: 'Silver', checks: ['c'] },
    { id: 'gold', title: 'Gold', checks: ['d'] },
  ],
};

const reached = (outcomes: Record<string, CheckOutcome>) =>
  levelOf(track, id => outcomes[id]);

describe('levelOf', () => {
  it.each<[string, Record<string, CheckOutcome>, number, string[] | undefined]>(
    [
      ['nothing known', {}, 0, ['a', 'b']],
      ['one of two', { a: 'pass', b: 'fail' }, 0, ['b']],
      ['unknown never passes', { a: 'pass', b: 'unknown' }, 0, ['b']],
      ['the lowest', { a: 'pass', b: 'exempt' }, 1, ['c']],
      ['not across a gap', { a: 'pass', b: 'pass', d: 'pass' }, 1, ['c']],
      [
        'what does not apply',
        { a: 'pass', b: 'pass', c: 'not-applicable' },
        2,
        ['d'],
      ],
      ['all', { a: 'pass', b: 'pass', c: 'pass', d: 'pass' }, 3, undefined],
    ],
  )('counts levels without a gap: %s', (_, outcomes, rank, missing) => {
    const found = reached(outcomes);
    expect(found.rank).toBe(rank);
    expect(found.level?.id).toBe(['bronze', 'silver', 'gold'][rank - 1]);
    expect(found.next?.missing).toEqual(missing);
  });

  const outcome = fc.constantFrom<CheckOutcome>(
    'pass',
    'fail',
    'unknown',
    'exempt',
    'not-applicable',
  );
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyTrack = fc
    .array(fc.subarray(ids), { minLength: 1, maxLength: 4 })
    .map(levels => ({
      levels: levels.map((checks, index) => ({
        id: `l${index}`,
        title: `L${index}`,
        checks,
      })),
    }));
  const outcomes = fc.record(Object.fromEntries(ids.map(id => [id, outcome])));

  it('never falls when a failing check turns to pass', () => {
    fc.assert(
      fc.property(
        anyTrack,
        outcomes,
        fc.constantFrom(...ids),
        (levels, now, id) => {
          const before = levelOf(levels, each => now[each]).rank;
          const then = { ...now, [id]: 'pass' as const };
          expect(
            levelOf(levels, each => then[each]).rank,
          ).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it('is the same for unknown as for failing', () => {
    fc.assert(
      fc.property(anyTrack, outcomes, (levels, now) => {
        const failing = (id: string) =>
          now[id] === 'unknown' ? 'fail' : now[id];
        expect(levelOf(levels, id => now[id])).toEqual(
          levelOf(levels, failing),
        );
      }),
    );
  });

  it('names a next level exactly when there is one, and what it lacks', () => {
    fc.assert(
      fc.property(anyTrack, outcomes, (levels, now) => {
        const { rank, next } = levelOf(levels, id => now[id]);
        expect(next?.id).toBe(levels.levels[rank]?.id);
        expect(next?.missing.length).not.toBe(0);
      }),
    );
  });
});
