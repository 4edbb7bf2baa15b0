import { convert, htmlOf, lines } from '../__testUtils__/htmlOf';
import type { TocEntry } from '../types';

const html = (text: string, options: Record<string, unknown> = {}) =>
  htmlOf(text, { attr_list: {}, toc: options });

const tocOf = (text: string, options: Record<string, unknown> = {}) =>
  convert(text, { attr_list: {}, toc: options }).toc;

const outline = (entries: TocEntry[]): string =>
  entries
    .map(({ id, children }) =>
      children.length > 0 ? `${id}(${outline(children)})` : id,
    )
    .join(' ');

describe('toc', () => {
  it.each([
    ['Hello World', 'hello-world'],
    ['A `code` & <b>raw</b> *em* [link](x) ![img](y)', 'a-code-raw-em-link'],
    ['Ünï çödé — ß 日本', 'uni-code'],
    ['a_b-c.d/e  f', 'a_b-cde-f'],
    ['&amp; &lt;tag&gt; "q" \'s\'', 'tag-q-s'],
    ['C++ / C# (x) [y] 100% $x$', 'c-c-x-y-100-x'],
    ['x &nbsp; &copy; x&y', 'x-xy'],
    ['\\*esc\\* `a<b>`', 'esc-ab'],
    ['!!!', '_1'],
    ['', '_1'],
    ['X {: #own }', 'own'],
  ])('gives the heading %j the id %j', (text, id) => {
    expect(html(`# ${text}`)).toContain(`<h1 id="${id}"`);
  });

  it('numbers ids that are taken', () => {
    expect(outline(tocOf('# a_1\n# a\n# a\n# a_1\n# b {: #a_4 }\n# a'))).toBe(
      'a_1 a a_2 a_3 a_4 a_5',
    );
  });

  it.each([
    ['# a\n### b\n## c\n#### d\n# e', 'a(b c(d)) e'],
    ['## a\n### b\n# c', 'a(b) c'],
    ['### a\n## b\n#### c\n### d\n# e\n#### f', 'a b(c d) e(f)'],
  ])('nests the headings of %j', (text, expected) => {
    expect(outline(tocOf(text))).toBe(expected);
  });

  it.each([
    ['# A `c<d>` & *e*', 'A c&lt;d&gt; &amp; e'],
    ['# x &copy; <b>y</b>', 'x &copy; y'],
    ['# \\*a\\*', '*a*'],
    ['# x {: data-toc-label="L & y" }', 'L &amp; y'],
  ])('names the heading %j in the contents', (text, name) => {
    expect(tocOf(text)[0].name).toBe(name);
  });

  it('does not show the label in the page', () => {
    expect(html('# x {: data-toc-label="L" }')).toBe('<h1 id="x">x</h1>');
  });

  it.each([
    [true, '&para;'],
    ['true', '&para;'],
    ['#', '#'],
    ['a <b>', 'a &lt;b&gt;'],
  ])('adds a link to itself for the permalink %j', (permalink, sign) => {
    expect(html('# a', { permalink })).toBe(
      `<h1 id="a">a<a class="headerlink" href="#a" title="Permanent link">${sign}</a></h1>`,
    );
  });

  it('takes class, title and place of the permalink from its options', () => {
    expect(
      html('# a', {
        permalink: '#',
        permalink_class: 'c',
        permalink_title: 't',
        permalink_leading: true,
      }),
    ).toBe('<h1 id="a"><a class="c" href="#a" title="t">#</a>a</h1>');
  });

  it('makes a link of the heading itself', () => {
    expect(html('# a *b*', { anchorlink: true, anchorlink_class: 'c' })).toBe(
      '<h1 id="a-b"><a class="c" href="#a-b">a <em>b</em></a></h1>',
    );
  });

  it('moves levels down, at most to the sixth', () => {
    expect(html('# a\n##### b', { baselevel: 3 })).toBe(
      '<h3 id="a">a</h3><h6 id="b">b</h6>',
    );
  });

  it.each([
    [2, 'a(b)'],
    ['2', 'a(b)'],
    ['2-3', 'b(c)'],
    [undefined, 'a(b(c))'],
  ])('lists levels of the depth %j', (depth, expected) => {
    const options = depth === undefined ? {} : { toc_depth: depth };
    expect(outline(tocOf('# a\n## b\n### c', options))).toBe(expected);
  });

  const table =
    '<div class="toc"><ul><li><a href="#a">a</a><ul><li><a href="#b">b</a></li></ul></li></ul></div>';
  const headings = '<h1 id="a">a</h1><h2 id="b">b</h2>';

  it('puts the contents in the place of the marker', () => {
    expect(html('[TOC]\n\n# a\n## b')).toBe(table + headings);
  });

  it('takes marker and title from its options', () => {
    expect(html('{{T}}\n\n# a\n## b', { marker: '{{T}}', title: 'T' })).toBe(
      table.replace('<ul>', '<span class="toctitle">T</span><ul>') + headings,
    );
  });

  it.each([['text [TOC]'], ['# [TOC]'], ['`[TOC]`'], ['    [TOC]']])(
    'leaves the marker in %j alone',
    text => {
      expect(html(text)).not.toContain('<div');
    },
  );

  it('puts the contents in the place of a paragraph of a quote', () => {
    expect(html('> [TOC]\n\n# a\n## b')).toBe(
      `<blockquote>${table}</blockquote>${headings}`,
    );
  });

  it('does not let the page grow with the square of its source', () => {
    const tables = html('[TOC]\n\n# a\n\n'.repeat(50)).split('<div').length - 1;
    expect(tables).toBe(4);
  });

  it('does not list headings of raw HTML', () => {
    expect(outline(tocOf(lines('<h2 id="x">raw</h2>', '', '# a')))).toBe('a');
  });
});
