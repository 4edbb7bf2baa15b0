import { toHtml } from '../__testUtils__/toHtml';

const compact = (text: string) => toHtml(text, 'def_list').replace(/\n/g, '');

describe('defList', () => {
  it.each([
    ['T\n: d', '<dl><dt>T</dt><dd>d</dd></dl>'],
    ['A\nB\n:   d', '<dl><dt>A</dt><dt>B</dt><dd>d</dd></dl>'],
    ['T\n: a\n: b', '<dl><dt>T</dt><dd>a</dd><dd>b</dd></dl>'],
    ['T\n\n: d', '<dl><dt>T</dt><dd><p>d</p></dd></dl>'],
    ['T\n: d\n\n    more', '<dl><dt>T</dt><dd><p>d</p><p>more</p></dd></dl>'],
    [
      'T\n:   a\n\nU\n:   b',
      '<dl><dt>T</dt><dd>a</dd><dt>U</dt><dd>b</dd></dl>',
    ],
    [
      'T\n: d\n\n    - l',
      '<dl><dt>T</dt><dd><p>d</p><ul><li>l</li></ul></dd></dl>',
    ],
  ])('reads %j', (text, html) => {
    expect(compact(text)).toBe(html);
  });

  it.each([': x', 'a: b', 'T\n:x'])('takes %j for text', text => {
    expect(toHtml(text, 'def_list')).toBe(`<p>${text}</p>`);
  });
});
