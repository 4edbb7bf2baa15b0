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

  it.each([
    ['[x]: u\n[y]: v\n[z]: w\n\n[x], [y], [z]', 'uvw'],
    ['a [x]\n[x]: u\n[y]: v\n[z]: w\nb [y], [z]', 'uvw'],
    ['[x]: u\n[y]: v\n[z]: w\n---\n\n[x], [y], [z]', 'uvw'],
    ['[x]: u\n[y]: v "t"\n[z]:\n  w\ntext\n\n[x], [y], [z]', 'uvw'],
  ])('reads one below the other: %j', (text, urls) => {
    const found = toHtml(text).matchAll(/href="(.)"/g);
    expect([...found].map(([, url]) => url)).toEqual([...urls]);
  });

  it('leaves the lines around it', () => {
    expect(toHtml('a [x]\n[x]: u\nb')).toBe(
      '<p>a <a href="u">x</a></p>\n<p>b</p>',
    );
  });
});
