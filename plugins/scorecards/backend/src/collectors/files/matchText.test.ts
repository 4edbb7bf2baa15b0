import { matchText } from './matchText';

it.each([
  ['FROM node:22\nUSER node', 'USER node', true],
  ['FROM node:22\nUSER node', '^USER', true],
  ['a USER', '^USER', false],
  ['version (beta', '(beta', true],
  ['nothing here', '(beta', false],
  ['x.y', 'x\\.y', true],
  ['', '^$', true],
])('looks in %j for %j', (text, pattern, expected) => {
  expect(matchText(text, pattern)).toBe(expected);
});

it('has no trouble with expressions that stall other engines', () => {
  const text = 'a'.repeat(1024 ** 2);
  expect(matchText(text, '(a+)+$b')).toBe(false);
  expect(matchText(text, '(a|aa)+[bc]')).toBe(false);
  expect(matchText(text, '((a{100}){100}){100}')).toBe(false);
});

it('refuses what would take too long, in a sentence', () => {
  const text = 'ab'.repeat(500_000);
  expect(() => matchText(text, '[ab]*a[ab]{900}[cd]')).toThrow(
    /make the regular expression simpler/,
  );
  expect(() => matchText(text, 'c'.repeat(1001))).toThrow(/at most 1000/);
});
