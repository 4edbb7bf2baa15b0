import { htmlAttributes } from './htmlAttributes';

describe('htmlAttributes', () => {
  it('reads values with, and without, quotes', () => {
    expect([...htmlAttributes(`<div A="1" b='2' c=3 d>`)]).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', 'd'],
    ]);
  });

  it('decodes entities', () => {
    expect(htmlAttributes('<a t="&lt;&amp;&#65;&copy;">').get('t')).toBe(
      '<&A&copy;',
    );
  });

  it('takes a tag without attributes', () => {
    expect(htmlAttributes('<br/>').size).toBe(0);
  });
});
