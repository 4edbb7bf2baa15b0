import { htmlOf } from '../__testUtils__/htmlOf';

describe('codeSpan', () => {
  it.each([
    ['`a`', '<p><code>a</code></p>'],
    ['``a`b``', '<p><code>a`b</code></p>'],
    ['`` ` ``', '<p><code>`</code></p>'],
    ['x `a *b*` y', '<p>x <code>a *b*</code> y</p>'],
    ['`a\nb`', '<p><code>a\nb</code></p>'],
  ])('reads code between runs of equal length: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['`<b>`', '<p><code>&lt;b&gt;</code></p>'],
    ['`&amp;`', '<p><code>&amp;amp;</code></p>'],
    ['`a & b`', '<p><code>a &amp; b</code></p>'],
    ['`[a](b)`', '<p><code>[a](b)</code></p>'],
  ])('shows markup in code as it is: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['```a`', '<p><code>``a</code></p>'],
    ['``a`', '<p><code>`a</code></p>'],
    ['`a``b`', '<p><code>a``b</code></p>'],
  ])(
    'tries a run without a partner with fewer back-ticks: %j',
    (text, html) => {
      expect(htmlOf(text, {})).toBe(html);
    },
  );

  it.each([
    ['`a', '<p>`a</p>'],
    ['a``', '<p>a``</p>'],
    ['``a', '<p>``a</p>'],
    ['`a``', '<p>`a``</p>'],
  ])('leaves a run without a partner as text: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([
    ['\\`a`', '<p>`a`</p>'],
    ['\\\\`a`', '<p>\\<code>a</code></p>'],
    ['\\\\\\`a`', '<p>\\`a`</p>'],
    ['`a\\`', '<p><code>a\\</code></p>'],
    ['\\``a`', '<p>`<code>a</code></p>'],
  ])('takes an escaped back-tick for text: %j', (text, html) => {
    expect(htmlOf(text, {})).toBe(html);
  });

  it.each([['`\\```a``', '<p><code>\\</code><code>a</code></p>']])(
    'begins anew where a later span frees an earlier back-tick: %j',
    (text, html) => {
      expect(htmlOf(text, {})).toBe(html);
    },
  );
});
