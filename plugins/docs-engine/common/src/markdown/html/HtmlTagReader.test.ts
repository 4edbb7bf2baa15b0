import fc from 'fast-check';
import { HtmlTagReader } from './HtmlTagReader';

const read = (text: string, at = 0) => new HtmlTagReader(text).read(at);

describe('HtmlTagReader', () => {
  it.each([
    ['<div>', { name: 'div', end: 5, selfClosing: false }],
    ['<DIV class="a>b" c>x', { name: 'div', end: 19, selfClosing: false }],
    ['<br/>', { name: 'br', end: 5, selfClosing: true }],
    ['<a b=c/>', { name: 'a', end: 8, selfClosing: false }],
    ["<a b = 'c' , d>", { name: 'a', end: 15, selfClosing: false }],
    ['<div\nid=x>', { name: 'div', end: 10, selfClosing: false }],
  ])('reads %j', (text, tag) => {
    expect(read(text)).toEqual(tag);
  });

  it.each(['<div', '<a b', '<a b="c', '<a b="c>d'])(
    'finds %j unfinished',
    text => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('stops at a back-tick, which begins code', () => {
    expect(read('<a href=`x`>')).toBe(8);
  });

  it('agrees with itself whatever was tried before', () => {
    const piece = fc.constantFrom(
      '<a',
      ' b',
      '="',
      '"',
      "'",
      '>',
      '/',
      '=c',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const reader = new HtmlTagReader(text);
        for (
          let at = text.indexOf('<');
          at >= 0;
          at = text.indexOf('<', at + 1)
        ) {
          expect(reader.read(at)).toEqual(read(text, at));
        }
      }),
    );
  });
});
