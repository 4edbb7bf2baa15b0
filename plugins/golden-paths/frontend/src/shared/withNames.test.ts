import { withNames } from './withNames';

it.each([
  ['user:default/ann refused: too large', 'ann refused: too large'],
  [
    'Waits for the approval of group:default/platform.',
    'Waits for the approval of platform.',
  ],
  [
    'Asked of user:default/a.b, Group:x/y or nobody',
    'Asked of a.b, y or nobody',
  ],
  ['See http://x:7010/y', 'See http://x:7010/y'],
])('writes %s', (sentence, words) => {
  expect(withNames(sentence)).toBe(words);
});
