import { htmlOf } from '../__testUtils__/htmlOf';

describe('inlineHilite', () => {
  it.each([
    [
      'a `#!js true` b',
      '<p>a <code class="highlight"><span class="kc">true</span></code> b</p>',
    ],
    [
      '`:::python pass`',
      '<p><code class="highlight"><span class="k">pass</span></code></p>',
    ],
    ['`#!foo a`', '<p><code class="highlight">a</code></p>'],
    ['``#!text `a` ``', '<p><code class="highlight">`a`</code></p>'],
  ])('colours code that names its language: %j', (text, html) => {
    expect(
      htmlOf(text, { 'pymdownx.inlinehilite': {}, 'pymdownx.highlight': {} }),
    ).toBe(html);
  });

  it.each([
    ['`a`', '<p><code>a</code></p>'],
    ['`#!js`', '<p><code>#!js</code></p>'],
    ['`#!`', '<p><code>#!</code></p>'],
    ['` #!js a`', '<p><code>#!js a</code></p>'],
    ['`::js a`', '<p><code>::js a</code></p>'],
    ['`<b> &amp;`', '<p><code>&lt;b&gt; &amp;amp;</code></p>'],
  ])('leaves other code: %j', (text, html) => {
    expect(
      htmlOf(text, { 'pymdownx.inlinehilite': {}, 'pymdownx.highlight': {} }),
    ).toBe(html);
  });

  it.each([
    ['`a`', '<p><code>a</code></p>'],
    [
      '`#!js a < b`',
      '<p><code class="language-js highlight">a &lt; b</code></p>',
    ],
  ])('leaves colours to the browser: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.inlinehilite': {},
        'pymdownx.highlight': { use_pygments: false },
      }),
    ).toBe(html);
  });

  it.each([
    [
      '`#!js true`',
      '<p><code class="language-js highlight"><span class="kc">true</span></code></p>',
    ],
    ['`#!foo a`', '<p><code class="language-text highlight">a</code></p>'],
    ['`a`', '<p><code>a</code></p>'],
  ])('names the language: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.inlinehilite': {},
        'pymdownx.highlight': { pygments_lang_class: true },
      }),
    ).toBe(html);
  });

  it.each([['`a`', '<p><code class="highlight">a</code></p>']])(
    'frames all code if told so: %j',
    (text, html) => {
      expect(
        htmlOf(text, { 'pymdownx.inlinehilite': { style_plain_text: true } }),
      ).toBe(html);
    },
  );
});
