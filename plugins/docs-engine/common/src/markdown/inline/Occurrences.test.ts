import { Occurrences } from './Occurrences';

describe('Occurrences', () => {
  it('finds the first place at or behind a position', () => {
    const places = Occurrences.of('a*b**', '*');
    expect([0, 1, 2, 3, 4, 5].map(at => places.from(at))).toEqual([
      1, 1, 3, 3, 4, -1,
    ]);
  });

  it('leaves out places for which the condition does not hold', () => {
    const doubles = Occurrences.of('*a**', '*', at => at > 0);
    expect(doubles.from(0)).toBe(2);
  });

  it('finds nothing in a text without the character', () => {
    expect(Occurrences.of('abc', '*').from(0)).toBe(-1);
  });
});
