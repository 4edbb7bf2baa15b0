import { htmlOf } from '../__testUtils__/htmlOf';

describe('link', () => {
  it.each([
    ['[a](b)', '<p><a href="b">a</a></p>'],
    ['[a](b "c")', '<p><a href="b" title="c">a</a></p>'],
    ["[a](b 'c')", '<p><a href="b" title="c">a</a></p>'],
    ['[a](<b c>)', '<p><a href="b c">a</a></p>'],
    ['[a](<b> "c")', '<p><a href="b" title="c">a</a></p>'],
    ['[a]()', '<p><a href="">a</a></p>'],
    ['[](b)', '<p><a href="b"></a></p>'],
    ['[a]( b )', '<p><a href="b">a</a></p>'],
    ['[a](b"c")', '<p><a href="b" title="c">a</a></p>'],
  ])('reads target and title: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[a [b] c](d)', '<p><a href="d">a [b] c</a></p>'],
    ['[a](b(c)d)', '<p><a href="b(c)d">a</a></p>'],
    ['[a](b (c) "d")', '<p><a href="b (c)" title="d">a</a></p>'],
    ['[a](b\\))', '<p><a href="b)">a</a></p>'],
    ['[[a]](b)', '<p><a href="b">[a]</a></p>'],
  ])('allows balanced brackets in text and target: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[a](b "c "d" e")', '<p><a href="b" title="c &quot;d&quot; e">a</a></p>'],
    ['[a](b "c\'d")', '<p><a href="b" title="c\'d">a</a></p>'],
    ["[a](b 'c\"d')", '<p><a href="b" title="c&quot;d">a</a></p>'],
    ['[a](b "c (d)")', '<p><a href="b" title="c (d)">a</a></p>'],
    ['[a](b "c" )', '<p><a href="b" title="c">a</a></p>'],
    ['[a](it\'s "t")', '<p><a href="it\'s" title="t">a</a></p>'],
    ['[a](b "c\nd")', '<p><a href="b" title="c d">a</a></p>'],
  ])('ends a title at the quote before the parenthesis: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[a](b', '<p>[a](b</p>'],
    ['[a] (b)', '<p>[a] (b)</p>'],
    ['[a', '<p>[a</p>'],
    ['a](b)', '<p>a](b)</p>'],
    ['[a](b "c"', '<p>[a](b "c"</p>'],
  ])('leaves unfinished links as text: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[*a* `b`](c)', '<p><a href="c"><em>a</em> <code>b</code></a></p>'],
    ['*[a](b)*', '<p><em><a href="b">a</a></em></p>'],
    ['[**a](b)**', '<p><a href="b">**a</a>**</p>'],
  ])('reads emphasis and code in its text: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[a\nb](c)', '<p><a href="c">a\nb</a></p>'],
    ['[a](b\nc)', '<p><a href="b&#10;c">a</a></p>'],
  ])('allows a line break in its text: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['![a](b)', '<p><img src="b" alt="a" /></p>'],
    ['![a](b "c")', '<p><img src="b" alt="a" title="c" /></p>'],
    ['![](b)', '<p><img src="b" alt="" /></p>'],
    ['![a *b*](c)', '<p><img src="c" alt="a *b*" /></p>'],
    ['![`a`](c)', '<p><img src="c" alt="a" /></p>'],
    ['![a [b]](c)', '<p><img src="c" alt="a [b]" /></p>'],
  ])('shows images, with markup of their text taken away: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['[![a](b)](c)', '<p><a href="c"><img src="b" alt="a" /></a></p>'],
    [
      '[![a](b "t") x](c "d")',
      '<p><a href="c" title="d"><img src="b" alt="a" title="t" /> x</a></p>',
    ],
  ])('links images: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });
});
