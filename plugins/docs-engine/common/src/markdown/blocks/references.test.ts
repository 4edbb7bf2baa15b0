import { findReference } from './referenceSyntax';
import { toHtml } from '../__testUtils__/toHtml';

describe('references', () => {
  it.each([
    ['[a]: b', { name: 'a', url: 'b', title: undefined }],
    ['   [A b]: <u> "t"', { name: 'a b', url: 'u', title: 't' }],
    ['[a]: b (t "u")', { name: 'a', url: 'b', title: 't "u"' }],
    ["[a]: b\n   'next'", { name: 'a', url: 'b', title: 'next' }],
    ['[a]:\n   b', { name: 'a', url: 'b', title: undefined }],
    ['x\n[a]: b\ny', { name: 'a', url: 'b', title: undefined }],
  ])('reads %j', (text, expected) => {
    expect(findReference(text)).toMatchObject(expected);
  });

  it.each(['[a] b', '    [a]: b', '[a]: b c', '[a', '[a]:', '[[a]: b'])(
    'does not take %j for one',
    text => {
      expect(findReference(text)).toBeUndefined();
    },
  );

  it('leaves the lines around it', () => {
    expect(toHtml('a [x]\n[x]: u\nb')).toBe(
      '<p>a <a href="u">x</a></p>\n<p>b</p>',
    );
  });
});
