import { renderCodeBlock } from './codeBlock';
import { plainRequest } from './CodeRequest';
import type { CodeRequest } from './CodeRequest';
import {
  readCodehiliteOptions,
  readHighlightOptions,
} from './HighlightOptions';

function render(
  request: Partial<CodeRequest>,
  options: Record<string, unknown> = {},
): string {
  return renderCodeBlock(
    { ...plainRequest('a\nb'), ...request },
    { options: readHighlightOptions(options) },
  );
}

const numbers = { start: 9, step: 1 };

describe('renderCodeBlock', () => {
  it('frames code as pymdownx.highlight does', () => {
    expect(render({})).toBe(
      '<div class="highlight"><pre><span></span><code>a\nb\n</code></pre></div>',
    );
  });

  it('leaves out empty lines at both ends', () => {
    expect(render({ code: '\n\n a\n\n' })).toContain('<code> a\n</code>');
  });

  it('shows an empty block as an empty line', () => {
    expect(render({ code: '' })).toContain('<code>\n</code>');
  });

  it('puts line numbers into a column of their own', () => {
    expect(render({ numbers })).toBe(
      '<div class="highlight"><table class="highlighttable"><tr>' +
        '<td class="linenos"><div class="linenodiv"><pre><span></span><span class="normal"> 9</span>\n<span class="normal">10</span></pre></div></td>' +
        '<td class="code"><div><pre><span></span><code>a\nb\n</code></pre></div></td></tr></table></div>',
    );
  });

  it('shows only multiples of the step and marks special ones', () => {
    const html = render({ numbers: { start: 1, step: 2, special: 2 } });

    expect(html).toContain(
      '<span class="normal"> </span>\n<span class="special">2</span>',
    );
  });

  it('marks special lines as the options say', () => {
    expect(render({}, { linenums: true, linenums_special: 2 })).toContain(
      '<span class="normal">1</span>\n<span class="special">2</span>',
    );
  });

  it.each([
    ['inline', '<span class="linenos">1</span>a'],
    ['pymdownx-inline', '<span class="linenos" data-linenos="1 "></span>a'],
  ])('writes numbers %s', (style, expected) => {
    const html = render({}, { linenums: true, linenums_style: style });

    expect(html).toContain(`<code>${expected}\n`);
    expect(html).not.toContain('<table');
  });

  it.each([
    ['never, though a fence asks', { linenums: false }, { numbers }],
    [
      'not where a fence says 0',
      { linenums: true },
      { numbers: { start: 0, step: 1 } },
    ],
  ])('numbers lines %s', (_name, options, request) => {
    expect(render(request, options)).not.toContain('linenos');
  });

  it('marks lines', () => {
    expect(render({ marked: new Set([2, 7]) })).toContain(
      '<code>a\n<span class="hll">b\n</span></code>',
    );
  });

  it('gives lines of fences an anchor that links to itself', () => {
    const html = render({ index: 3 }, { anchor_linenums: true });

    expect(html).toContain(
      '<code><a id="__codelineno-3-1" name="__codelineno-3-1" href="#__codelineno-3-1"></a>a\n',
    );
  });

  it('links the numbers instead, where there are some', () => {
    const html = render({ index: 0, numbers }, { anchor_linenums: true });

    expect(html).toContain(
      '<span class="normal"><a href="#__codelineno-0-9"> 9</a></span>',
    );
    expect(html).toContain(
      '<a id="__codelineno-0-9" name="__codelineno-0-9"></a>a\n',
    );
  });

  it('wraps lines of fences, the mark inside of the line', () => {
    const html = render(
      { index: 0, marked: new Set([1]) },
      { line_spans: '__span' },
    );

    expect(html).toContain(
      '<span id="__span-0-1"><span class="hll">a\n</span></span>',
    );
  });

  it('gives indented code neither anchors nor wraps', () => {
    const html = render({}, { anchor_linenums: true, line_spans: 's' });

    expect(html).toContain('<code>a\nb\n</code>');
  });

  it('shows a title above the code, or above the table', () => {
    const title = '<span class="filename">a.py &lt;b&gt; &amp;</span>';

    expect(render({ title: 'a.py <b> &' })).toContain(
      `<div class="highlight">${title}<pre>`,
    );
    expect(render({ title: 'a.py <b> &', numbers })).toContain(
      `<tr><th colspan="2" class="filename">${title}</th></tr><tr>`,
    );
  });

  it.each([
    ['python', 'Python'],
    ['sh', 'Shell'],
    ['', 'Text Only'],
  ])('names the language %j where there is no title', (language, title) => {
    const html = render(
      { language },
      { auto_title: true, auto_title_map: { Bash: 'Shell' } },
    );

    expect(html).toContain(`<span class="filename">${title}</span>`);
  });

  it.each([
    ['PY', 'language-PY highlight'],
    ['nosuch', 'language-text highlight'],
    ['inline-php', 'language-inline-php highlight'],
  ])('tells of the language %s by a class', (language, expected) => {
    const html = render(
      { language },
      {
        pygments_lang_class: true,
        extend_pygments_lang: [{ name: 'inline-php', lang: 'php' }],
      },
    );

    expect(html).toContain(`<div class="${expected}">`);
  });

  it('keeps id, classes and data attributes only', () => {
    const html = render({
      id: 'x',
      classes: ['y'],
      attributes: new Map([
        ['data-a', '"'],
        ['onclick', 'z'],
      ]),
    });

    expect(html).toContain('<div id="x" class="y highlight" data-a="&quot;">');
  });

  describe('without colours', () => {
    const request = {
      language: 'py',
      classes: ['y'],
      id: 'x',
      attributes: new Map([['a', 'b']]),
    };

    it('leaves the code to a script', () => {
      expect(render(request, { use_pygments: false })).toBe(
        '<pre class="highlight"><code id="x" a="b" class="language-py y">a\nb</code></pre>',
      );
    });

    it('puts attributes on the outer element on demand', () => {
      expect(
        render(request, { use_pygments: false, code_attr_on_pre: true }),
      ).toBe(
        '<pre id="x" a="b" class="language-py highlight y"><code>a\nb</code></pre>',
      );
    });
  });

  it('frames code as codehilite does', () => {
    const html = renderCodeBlock(
      { ...plainRequest('a', 'py'), classes: ['x'] },
      { options: readCodehiliteOptions({ linenums: true, css_class: 'c' }) },
    );

    expect(html).toContain('<div class="x c"><table class="x ctable">');
    expect(html).toContain(
      '<div class="linenodiv"><pre><span class="normal">1</span></pre>',
    );
  });
});
