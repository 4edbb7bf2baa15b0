import { htmlOf } from '../__testUtils__/htmlOf';

describe('small extensions of inline text', () => {
  it.each([
    ['a\nb  \nc', '<p>a<br />\nb<br />\nc</p>'],
    ['- a\n  b', '<ul><li>a<br />\n  b</li></ul>'],
  ])('nl2br breaks each line: %j', (text, html) => {
    expect(htmlOf(text, { nl2br: {} })).toBe(html);
  });

  it.each([
    ['\\a \\1 \\é', '<p>a 1 é</p>'],
    ['x\\ y', '<p>x y</p>'],
    ['\\*a\\*', '<p>*a*</p>'],
    ['\\`a`', '<p>`a`</p>'],
  ])('escapeall escapes any character: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.escapeall': {} })).toBe(html);
  });

  it.each([
    ['a\\\nb', '<p>a<br />\nb</p>'],
    ['x\\ y', '<p>x&nbsp;y</p>'],
  ])('escapeall writes breaks and no-break spaces: %j', (text, html) => {
    expect(
      htmlOf(text, { 'pymdownx.escapeall': { hardbreak: true, nbsp: true } }),
    ).toBe(html);
  });

  it.each([
    ['[[A b]] c', '<p><a href="/A_b/" class="wikilink">A b</a> c</p>'],
    ['a [[b-c_d]]', '<p>a <a href="/b-c_d/" class="wikilink">b-c_d</a></p>'],
    ['a [[a/b]]', '<p>a [[a/b]]</p>'],
    ['a [[]]', '<p>a [[]]</p>'],
  ])('wikilinks links pages: %j', (text, html) => {
    expect(htmlOf(text, { wikilinks: {} })).toBe(html);
  });

  it.each([['[[A b]]', '<p><a href="/w/A_b.html">A b</a></p>']])(
    'wikilinks obeys its options: %j',
    (text, html) => {
      expect(
        htmlOf(text, {
          wikilinks: { base_url: '/w/', end_url: '.html', html_class: '' },
        }),
      ).toBe(html);
    },
  );

  it.each([
    [
      'a [=50%] b',
      '<p>a <div class="progress progress-40plus"><div class="progress-bar" style="width:50.00%"><p class="progress-label"></p></div></div> b</p>',
    ],
    [
      'a [=100% "**b**"] c',
      '<p>a <div class="progress progress-100plus"><div class="progress-bar" style="width:100.00%"><p class="progress-label"><strong>b</strong></p></div></div> c</p>',
    ],
    [
      'a [=1/4] b',
      '<p>a <div class="progress progress-20plus"><div class="progress-bar" style="width:25.00%"><p class="progress-label"></p></div></div> b</p>',
    ],
    [
      "a [==7.5% 'q']",
      '<p>a <div class="progress progress-0plus"><div class="progress-bar" style="width:7.50%"><p class="progress-label">q</p></div></div></p>',
    ],
    [
      'a [= 5%]',
      '<p>a <div class="progress progress-0plus"><div class="progress-bar" style="width:5.00%"><p class="progress-label"></p></div></div></p>',
    ],
    ['a [=150%]', '<p>a [=150%]</p>'],
    ['a [=x]', '<p>a [=x]</p>'],
  ])('progressbar draws bars: %j', (text, html) => {
    expect(htmlOf(text, { 'pymdownx.progressbar': {} })).toBe(html);
  });

  it.each([
    [
      'a [=50%] b',
      '<p>a <div class="progress x y"><div class="progress-bar" style="width:50.00%"><p class="progress-label"></p></div></div> b</p>',
    ],
  ])('progressbar obeys its options: %j', (text, html) => {
    expect(
      htmlOf(text, {
        'pymdownx.progressbar': { level_class: false, add_classes: 'x y' },
      }),
    ).toBe(html);
  });

  it.each([
    ['a_b_c', '<p>a<em>b</em>c</p>'],
    ['_a_b_ c', '<p><em>a</em>b_ c</p>'],
    ['x__a__y', '<p>x<strong>a</strong>y</p>'],
    ['___a___', '<p><strong><em>a</em></strong></p>'],
  ])('legacy_em emphasises inside of words: %j', (text, html) => {
    expect(htmlOf(text, { legacy_em: {} })).toBe(html);
  });
});
