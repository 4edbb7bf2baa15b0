import { parseLineRange } from './lineRange';

describe('parseLineRange', () => {
  it.each([
    ['#L10', { first: 10, last: 10 }],
    ['#L10-L20', { first: 10, last: 20 }],
    ['#L20-10', { first: 10, last: 20 }],
    ['#part', undefined],
    ['', undefined],
  ])('reads %p as %p', (hash, range) => {
    expect(parseLineRange(hash)).toEqual(range);
  });
});
