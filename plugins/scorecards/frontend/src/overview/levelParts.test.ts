import { aDistribution } from '../__testUtils__/overviews';
import { levelParts, levelsByRank, levelTitle } from './levelParts';

describe('levelParts', () => {
  it('goes from those without a level to the highest', () => {
    const parts = levelParts(aDistribution(), level => `/list?level=${level}`);
    expect(parts.map(({ label, count, href }) => [label, count, href])).toEqual(
      [
        ['No level', 4, '/list?level=none'],
        ['Bronze', 6, '/list?level=bronze'],
        ['Silver', 0, undefined],
      ],
    );
  });

  it('counts those without a level when the answer leaves them out', () => {
    const { levels, ...rest } = aDistribution();
    const some = { ...rest, levels: levels.filter(({ rank }) => rank > 0) };
    expect(levelsByRank(some)[0]).toMatchObject({ rank: 0, count: 4 });
  });
});

describe('levelTitle', () => {
  it.each([
    [0, 'No level'],
    [1, 'Bronze'],
    [7, 'Level 7'],
  ])('of rank %s is %s', (rank, title) => {
    expect(levelTitle(aDistribution(), rank)).toBe(title);
  });
});
