import { htmlOf } from '../__testUtils__/htmlOf';

describe('inlineHtml', () => {
  it.each([
    ['a <b>c</b> d', '<p>a <b>c</b> d</p>'],
    ['a <br> b', '<p>a <br> b</p>'],
    ['a <i class="x y">b</i>', '<p>a <i class="x y">b</i></p>'],
    ['a <br/> b', '<p>a <br/> b</p>'],
    ['a <custom-tag> b', '<p>a <custom-tag> b</p>'],
  ])('passes tags on: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['a <b>*c*</b>', '<p>a <b><em>c</em></b></p>'],
    ['a <i>`d`</i>', '<p>a <i><code>d</code></i></p>'],
  ])('reads Markdown between tags: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([['a <!-- b *c* --> d', '<p>a <!-- b *c* --> d</p>']])(
    'passes comments on: %j',
    (text, html) => {
      expect(htmlOf(text, {})).toBe(html);
    },
  );

  it.each([
    ['a < b', '<p>a &lt; b</p>'],
    ['a <1> b', '<p>a &lt;1&gt; b</p>'],
    ['a <> b', '<p>a &lt;&gt; b</p>'],
    ['a <b', '<p>a &lt;b</p>'],
    ['1 < 2 > 0', '<p>1 &lt; 2 &gt; 0</p>'],
  ])('escapes what is no tag: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['a<T: B<C d>> e', '<p>a<T: B\\<C d>> e</p>'],
    ['a <b title="[c](d)"> e', '<p>a <b title="<a href="d">c</a>"> e</p>'],
  ])('writes what it contains as HTML again: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['&copy; &#169; &#xA9;', '<p>&copy; &#169; &#xA9;</p>'],
    ['a & b', '<p>a &amp; b</p>'],
    ['&a', '<p>&amp;a</p>'],
    ['AT&T;', '<p>AT&T;</p>'],
    ['&;', '<p>&amp;;</p>'],
  ])(
    'keeps character references and escapes other ampersands: %j',
    (text, html) => {
      expect(htmlOf(text, {})).toBe(html);
    },
  );
});
