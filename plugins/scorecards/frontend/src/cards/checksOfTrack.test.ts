import { aCard, aResult, aStanding } from '../__testUtils__/cards';
import { checksOfTrack, checksOutsideTracks } from './checksOfTrack';

const ids = (checks: { checkId: string }[]) =>
  checks.map(({ checkId }) => checkId);

describe('checksOfTrack', () => {
  const track = aStanding({
    levels: [
      { id: 'bronze', title: 'Bronze', checks: ['a', 'b'], reached: false },
      {
        id: 'silver',
        title: 'Silver',
        checks: ['c', 'd', 'e'],
        reached: false,
      },
    ],
    next: { id: 'bronze', title: 'Bronze', missing: ['b', 'a'] },
  });
  const card = aCard({
    tracks: [track],
    checks: [
      aResult({ checkId: 'a' }),
      aResult({ checkId: 'b', outcome: 'unknown' }),
      aResult({ checkId: 'c' }),
      aResult({ checkId: 'd', outcome: 'exempt' }),
      aResult({ checkId: 'e', outcome: 'pass' }),
      aResult({ checkId: 'f' }),
    ],
  });

  it('puts what stands before the next level first, cheapest first', () => {
    const checks = checksOfTrack(card, track);
    expect(ids(checks.next)).toEqual(['b', 'a']);
    expect(ids(checks.later)).toEqual(['c']);
    expect(ids(checks.exempt)).toEqual(['d']);
    expect(ids(checks.passed)).toEqual(['e']);
    expect(checks.later[0].levelTitle).toBe('Silver');
  });

  it('leaves out a check that has no result yet', () => {
    const some = { ...card, checks: card.checks.slice(0, 1) };
    expect(ids(checksOfTrack(some, track).next)).toEqual(['a']);
  });

  it('finds the checks outside of tracks', () => {
    expect(ids(checksOutsideTracks(card).later)).toEqual(['f']);
  });
});
