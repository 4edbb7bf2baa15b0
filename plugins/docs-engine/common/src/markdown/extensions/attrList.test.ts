import { htmlOf, lines } from '../__testUtils__/htmlOf';

const html = (...text: string[]) =>
  htmlOf(lines(...text), { attr_list: {}, def_list: {}, tables: {} });

describe('attr_list', () => {
  it.each([
    ['{: .x }', ' class="x"'],
    ['{.x}', ' class="x"'],
    ['{ .x }', ' class="x"'],
    ['{: #i .x .y k=v }', ' id="i" class="x y" k="v"'],
    ['{: k="a b" }', ' k="a b"'],
    ['{: k=\'a b\' j="" }', ' k="a b" j=""'],
    ['{: flag }', ' flag="flag"'],
    ['{: .x class="q" .w }', ' class="q w"'],
    ['{: title="T" title="U" }', ' title="U"'],
    ['{: k="a"b=\'c\'d }', ' k="a" b="c" d="d"'],
    ['{: title="open x }', ' title="&quot;open" x="x"'],
    ['{: a<b=c }', ' a_b="c"'],
    ['{: a = b }', ' a="a"'],
    ['{:}', ' :=":"'],
  ])('reads %j behind an inline element', (list, attributes) => {
    expect(html(`*a*${list}`)).toBe(`<p><em${attributes}>a</em></p>`);
  });

  it.each([['{ }'], [' {: .x }'], ['{: .x'], ['{}']])(
    'leaves %j behind an inline element as text',
    list => {
      expect(html(`*a*${list}`)).toBe(`<p><em>a</em>${list}</p>`);
    },
  );

  it('is read behind links, images and code', () => {
    expect(html('[a](b){: .x } ![c](d){ width="3" } `e`{: #f }')).toBe(
      '<p><a href="b" class="x">a</a> <img src="d" alt="c" width="3" /> <code id="f">e</code></p>',
    );
  });

  it.each([
    [['# a {: #i .x }'], '<h1 id="i" class="x">a</h1>'],
    [['# a {#i} ##'], '<h1 id="i">a</h1>'],
    [['# a # {.x}'], '<h1 class="x">a</h1>'],
    [['# a *b* {.x}'], '<h1 class="x">a <em>b</em></h1>'],
    [['# *a*{.x}'], '<h1><em class="x">a</em></h1>'],
    [['a {#i}', '==='], '<h1 id="i">a</h1>'],
    [['# a{.x}'], '<h1>a{.x}</h1>'],
    [['# a {.x} b'], '<h1>a {.x} b</h1>'],
    [['# a {b {c}'], '<h1 b="b" _c="{c">a</h1>'],
    [['# a {b} {c}'], '<h1 c="c">a {b}</h1>'],
  ])('is read at the end of a heading: %j', (text, expected) => {
    expect(html(...text)).toBe(expected);
  });

  it.each([
    [['a', '{: .x }'], '<p class="x">a</p>'],
    [['a', '  {.x}  '], '<p class="x">a</p>'],
    [['a *b*', '{.x}'], '<p class="x">a <em>b</em></p>'],
    [['a', '{#a}', '{#b}'], '<p id="b">a\n{#a}</p>'],
    [['a {.x}'], '<p>a {.x}</p>'],
    [['a', 'b {.x}'], '<p>a\nb {.x}</p>'],
    [['{: .x }'], '<p>{: .x }</p>'],
    [['a', '{.x}', 'b'], '<p>a\n{.x}\nb</p>'],
    [['> a', '{.x}'], '<blockquote><p class="x">a</p></blockquote>'],
  ])('is the last line of a paragraph: %j', (text, expected) => {
    expect(html(...text)).toBe(expected);
  });

  it.each([
    [['- a', '- b', '{.x}'], '<ul><li>a</li><li class="x">b</li></ul>'],
    [['- a {.x}'], '<ul><li>a {.x}</li></ul>'],
    [
      ['- a', '  {.x}', '    - b'],
      '<ul><li class="x">a<ul><li>b</li></ul></li></ul>',
    ],
    [
      ['- *a*', '  {.x}', '    - b'],
      '<ul><li class="x"><em>a</em><ul><li>b</li></ul></li></ul>',
    ],
    [
      ['- a', '', '    b', '    {.x}'],
      '<ul><li><p>a</p><p class="x">b</p></li></ul>',
    ],
  ])('is the last line of a list item: %j', (text, expected) => {
    expect(html(...text)).toBe(expected);
  });

  it('is read at the end of cells', () => {
    expect(html('| a {.x} |', '|---|', '| *b* {.y} |')).toBe(
      '<table><thead><tr><th class="x">a</th></tr></thead><tbody><tr><td class="y"><em>b</em></td></tr></tbody></table>',
    );
  });

  it('is read behind terms and on the last line of definitions', () => {
    expect(html('a {.x}', ':   b', '    {.y}')).toBe(
      '<dl><dt class="x">a</dt><dd class="y">b</dd></dl>',
    );
  });
});
