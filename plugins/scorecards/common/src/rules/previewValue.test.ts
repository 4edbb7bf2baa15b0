import { previewValue } from './previewValue';

describe('previewValue', () => {
  it.each([
    ['short', 'short'],
    ['x'.repeat(300), `${'x'.repeat(200)}…`],
    [1, 1],
    [NaN, 'NaN'],
    [null, null],
    [false, false],
    [
      [1, 2],
      [1, 2],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 5, '… and 2 more'],
    ],
    [{ a: { b: { c: 1 } } }, { a: { b: '…' } }],
    [
      { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 },
      { a: 1, b: 2, c: 3, d: 4, e: 5, '…': 'and 1 more' },
    ],
  ])('shows %j as %j', (value, expected) => {
    expect(previewValue(value)).toEqual(expected);
  });
});
