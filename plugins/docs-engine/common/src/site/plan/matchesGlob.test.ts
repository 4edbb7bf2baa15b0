import { matchesGlob } from './matchesGlob';

describe('matchesGlob', () => {
  it.each([
    ['*.md', 'a.md', true],
    ['*.md', 'a.txt', false],
    ['a?c', 'abc', true],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['a*b*c', 'a1b2b3c', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['[', '[', true],
    ['*', '', true],
  ])('says of %j and %j: %s', (pattern, name, expected) => {
    expect(matchesGlob(pattern, name)).toBe(expected);
  });

  it('does not grow with the number of stars', () => {
    expect(matchesGlob(`${'*a'.repeat(500)}b`, 'a'.repeat(2000))).toBe(false);
  });
});
