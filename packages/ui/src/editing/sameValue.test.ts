import fc from 'fast-check';
import { sameValue } from './sameValue';

describe('sameValue', () => {
  it('does not mind the order of keys, nor keys without a value', () => {
    expect(sameValue({ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 })).toBe(
      true,
    );
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    ['1', 1],
    [{}, undefined],
  ])('tells %j and %j apart', (one, other) => {
    expect(sameValue(one, other)).toBe(false);
    expect(sameValue(other, one)).toBe(false);
  });

  it('knows every value from a copy of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(sameValue(value, JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
      { seed: 4 },
    );
  });
});
