import fc from 'fast-check';
import { createMarkdown } from '../Markdown';

const FENCE = '```';

function convert(
  text: string,
  extensions: Record<string, Record<string, unknown>>,
): string {
  return createMarkdown(
    Object.entries(extensions).map(([name, options]) => ({ name, options })),
  ).convert(text, { file: 'p.md' }).html;
}

const block = (code: string) =>
  `<div class="highlight"><pre><span></span><code>${code}\n</code></pre></div>`;

describe('pymdownx.superfences', () => {
  const superfences = { 'pymdownx.superfences': {} };

  it.each([
    [`${FENCE}\na\n${FENCE}`, block('a')],
    [`x\n${FENCE}\na\n${FENCE}\ny`, `<p>x\n${block('a')}\ny</p>`],
    [
      `- x\n\n    ${FENCE}\n    a\n    ${FENCE}`,
      `<ul>\n<li>\n<p>x</p>\n${block('a')}\n</li>\n</ul>`,
    ],
    [
      `> ${FENCE}\n> a\n> ${FENCE}`,
      `<blockquote>\n${block('a')}\n</blockquote>`,
    ],
    [
      `    ${FENCE}\n    a\n    ${FENCE}`,
      `<pre><code>${FENCE}\na\n${FENCE}\n</code></pre>`,
    ],
    [
      `    x\n${FENCE}\na\n${FENCE}`,
      '<pre><code>x\n</code></pre>\n<p><code>a</code></p>',
    ],
    [`${FENCE}\na`, `<p>${FENCE}\na</p>`],
    [`${FENCE}\n<b>&amp;\n${FENCE}`, block('&lt;b&gt;&amp;amp;')],
    [`<div>\n${FENCE}\na\n${FENCE}\n</div>`, `<div>\n${block('a')}\n</div>`],
  ])('reads %j', (text, expected) => {
    expect(convert(text, superfences)).toBe(expected);
  });

  it.each(['py foo="x"', 'py hl_lines="1,2"', 'py linenums="x"'])(
    'takes a fence with a mistaken header for text: %s',
    header => {
      expect(convert(`${FENCE}${header}\na\n${FENCE}`, superfences)).toMatch(
        /^<p><code>/,
      );
    },
  );

  it('writes attributes only where attribute lists are read', () => {
    const text = `${FENCE}{.py data-x=1}\na\n${FENCE}`;

    expect(convert(text, superfences)).not.toContain('data-x');
    expect(convert(text, { ...superfences, attr_list: {} })).toContain(
      ' data-x="1"',
    );
  });

  it('counts fences for the ids of their lines', () => {
    const html = convert(`${FENCE}\na\n${FENCE}\n\n${FENCE}\nb\n${FENCE}`, {
      ...superfences,
      'pymdownx.highlight': { anchor_linenums: true },
    });

    expect(html).toContain('id="__codelineno-0-1"');
    expect(html).toContain('id="__codelineno-1-1"');
  });

  it('keeps tabs on demand', () => {
    const text = `- x\n\n\t${FENCE}make\n\ta:\n\t\tb\tc\n\t${FENCE}`;

    expect(
      convert(text, { 'pymdownx.superfences': { preserve_tabs: true } }),
    ).toContain('\tb\tc');
    expect(convert(text, superfences)).toContain('    b   c');
  });

  it('reads no indented code on demand', () => {
    expect(
      convert('    a', {
        'pymdownx.superfences': { disable_indented_code_blocks: true },
      }),
    ).toBe('<p>a</p>');
  });

  describe('with fences of a site', () => {
    const fences = {
      ...superfences,
      'pymdownx.superfences': {
        custom_fences: [
          {
            name: 'mermaid',
            class: 'mermaid',
            format: 'pymdownx.superfences.fence_code_format',
          },
          {
            name: 'box',
            class: 'b',
            format: '!!python/name:pymdownx.superfences.fence_div_format',
          },
          {
            name: 'math',
            class: 'arithmatex',
            format: 'pymdownx.arithmatex.fence_mathjax_format',
          },
          { name: 'bare' },
          'nonsense',
        ],
      },
    };

    it.each([
      ['mermaid', '<pre class="mermaid"><code>a &lt;</code></pre>'],
      [
        '{.mermaid .x #y}',
        '<pre id="y" class="mermaid x"><code>a &lt;</code></pre>',
      ],
      ['box', '<div class="b">a &lt;</div>'],
      ['bare', '<pre><code>a &lt;</code></pre>'],
      ['Box', block('a &lt;')],
    ])('formats %s', (header, expected) => {
      expect(convert(`${FENCE}${header}\na <\n${FENCE}`, fences)).toBe(
        expected,
      );
    });

    it('draws formulas', () => {
      expect(convert(`${FENCE}math\nx\n${FENCE}`, fences)).toMatch(
        /^<div class="arithmatex"><span class="katex"><math/,
      );
    });

    it('takes a fence with options for code', () => {
      expect(
        convert(`${FENCE}mermaid title="x"\na\n${FENCE}`, fences),
      ).toContain('<span class="filename">x</span>');
    });
  });

  it('neither throws nor loses code, whatever surrounds it', () => {
    const line = fc.constantFrom(
      ...['```', '~~~', '    ```', '> ```', '- ```', '```py', '', '    '],
      ...['word', '> word', '    word', '- word', '<div>', '</div>', '`', '#'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const text = lines.join('\n');
        const words = (value: string) => value.split('word').length;

        expect(words(convert(text, superfences))).toBeGreaterThanOrEqual(
          words(text),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('pymdownx.highlight', () => {
  it('frames indented code, without anchors', () => {
    expect(
      convert('    a <\n\n    b', {
        'pymdownx.highlight': { anchor_linenums: true },
      }),
    ).toBe(block('a &lt;\n\nb'));
  });
});

describe('fenced_code', () => {
  it.each([
    [
      `x\n${FENCE}py\na <\n${FENCE}\ny`,
      '<p>x</p>\n<pre><code class="language-py">a &lt;\n</code></pre>\n<p>y</p>',
    ],
    [
      `${FENCE}{.py .x #y}\na\n${FENCE}`,
      '<pre id="y" class="x"><code class="language-py">a\n</code></pre>',
    ],
    [`${FENCE}\na`, `<p>${FENCE}\na</p>`],
  ])('reads %j', (text, expected) => {
    expect(convert(text, { fenced_code: {} })).toBe(expected);
  });

  it('colours code if codehilite is there', () => {
    const html = convert(
      `${FENCE}{.py .x hl_lines="1" linenums=true}\na\n${FENCE}`,
      { fenced_code: {}, codehilite: {} },
    );

    expect(html).toContain(
      '<div class="x codehilite"><table class="x codehilitetable">',
    );
    expect(html).toContain('<span class="hll">a\n</span>');
  });

  it('leaves a block to a script if it says so', () => {
    expect(
      convert(`${FENCE}{.py use_pygments=false}\na\n${FENCE}`, {
        fenced_code: {},
        codehilite: {},
      }),
    ).toBe('<pre><code class="language-py">a\n</code></pre>');
  });
});

describe('codehilite', () => {
  it.each([
    ['    a\n', 'a\n', false],
    ['    :::python\n    a\n', 'a\n', false],
    ['    #!python\n    a\n', 'a\n', true],
    ['    #!/usr/bin/python\n    a\n', '#!/usr/bin/python</span>\na\n', true],
    ['    :::\n    a\n', ':::\na\n', false],
  ])('reads the first line of %j', (text, code, numbered) => {
    const html = convert(text, { codehilite: {} });

    expect(html).toContain(`${code}</code>`);
    expect(html.includes('codehilitetable')).toBe(numbered);
  });

  it('leaves code to a script on demand', () => {
    expect(
      convert('    #!python\n    a', { codehilite: { use_pygments: false } }),
    ).toBe(
      '<pre class="codehilite"><code class="language-python linenums">a\n</code></pre>',
    );
  });
});

describe('pymdownx.arithmatex', () => {
  const arithmatex = { 'pymdownx.arithmatex': { generic: true } };

  it('draws formulas within a line', () => {
    expect(convert('a $x_1$ *b*', arithmatex)).toMatch(
      /^<p>a <span class="arithmatex"><span class="katex"><math.*<\/math><\/span><\/span> <em>b<\/em><\/p>$/,
    );
  });

  it.each(['$$\nx\n$$', '\\[x\\]', '\\begin{align}x\\end{align}'])(
    'draws %j as a block',
    text => {
      expect(convert(text, arithmatex)).toMatch(/^<div class="arithmatex">/);
    },
  );

  it.each([
    ['costs $5 and $6.', '<p>costs $5 and $6.</p>'],
    ['\\$x$', '<p>$x$</p>'],
    ['`$x$`', '<p><code>$x$</code></p>'],
    ['    $$x$$', '<pre><code>$$x$$\n</code></pre>'],
  ])('leaves %j alone', (text, expected) => {
    expect(convert(text, arithmatex)).toBe(expected);
  });

  it('makes ids of the source of a formula', () => {
    expect(convert('# a $x^2$', { ...arithmatex, toc: {} })).toContain(
      '<h1 id="a-x2">',
    );
  });

  it('takes the elements that the options name', () => {
    expect(
      convert('$x$', { 'pymdownx.arithmatex': { inline_tag: 'i' } }),
    ).toContain('<i class="arithmatex">');
    expect(
      convert('$x$', { 'pymdownx.arithmatex': { inline_tag: 'script' } }),
    ).toContain('<span class="arithmatex">');
  });
});

describe('plantuml_markdown', () => {
  const plantuml = { 'pymdownx.superfences': {}, plantuml_markdown: {} };
  const figure = (source: string) =>
    `<figure class="diagram diagram-plantuml"><pre class="plantuml"><code>${source}\n</code></pre>`;

  it.each([
    [`${FENCE}plantuml\na -> b\n${FENCE}`, 'a -&gt; b'],
    ['@startuml\na -> b\n@enduml', '@startuml\na -&gt; b\n@enduml'],
    ['::uml:: format="svg"\na -> b\n::end-uml::', 'a -&gt; b'],
  ])('shows the source of %j', (text, source) => {
    expect(convert(text, plantuml)).toContain(figure(source));
  });

  it.each([
    [`${FENCE}text\n@startuml\n@enduml\n${FENCE}`],
    ['@startuml\na -> b'],
  ])('leaves %j alone', text => {
    expect(convert(text, plantuml)).not.toContain('<figure');
  });
});

describe('markdown_inline_graphviz', () => {
  const graphviz = { 'pymdownx.superfences': {}, markdown_inline_graphviz: {} };

  it.each([
    ['{% dot a.svg\ndigraph G {}\n%}'],
    [`${FENCE}graphviz dot a.svg\ndigraph G {}\n${FENCE}`],
  ])('shows the source of %j', text => {
    expect(convert(text, graphviz)).toContain(
      '<pre class="graphviz"><code>digraph G {}\n</code></pre>',
    );
  });

  it.each([
    [`${FENCE}dot\ndigraph G {}\n${FENCE}`],
    ['{% raw %}\na\n%}'],
    ['{% dot a.svg\ndigraph'],
  ])('leaves %j alone', text => {
    expect(convert(text, graphviz)).not.toContain('<figure');
  });
});
