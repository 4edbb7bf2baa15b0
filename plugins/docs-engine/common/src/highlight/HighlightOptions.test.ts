import {
  readCodehiliteOptions,
  readHighlightOptions,
} from './HighlightOptions';

describe('readHighlightOptions', () => {
  it('has the defaults of pymdownx.highlight', () => {
    expect(readHighlightOptions({})).toEqual({
      usePygments: true,
      cssClass: 'highlight',
      linenums: undefined,
      linenumsStyle: 'table',
      linenumsSpecial: 0,
      numbersGuard: true,
      languagePrefix: 'language-',
      attributesOnPre: false,
      autoTitle: false,
      titles: {},
      lineSpans: '',
      lineAnchors: '',
      anchorLinenums: false,
      languageClass: false,
      aliases: new Map(),
      trim: true,
    });
  });

  it.each([
    ['linenums', null, 'linenums', undefined],
    ['linenums', false, 'linenums', false],
    ['linenums_style', 'inline', 'linenumsStyle', 'inline'],
    ['linenums_style', 'nosuch', 'linenumsStyle', 'table'],
    ['linenums_special', -1, 'linenumsSpecial', 0],
    ['linenums_special', '3', 'linenumsSpecial', 0],
    ['anchor_linenums', true, 'lineAnchors', '__codelineno'],
    ['line_anchors', 'x', 'lineAnchors', 'x'],
    ['line_spans', '"><b>', 'lineSpans', 'b'],
    ['css_class', 7, 'cssClass', 'highlight'],
    ['auto_title_map', 'x', 'titles', {}],
    ['extend_pygments_lang', [{ name: 'A' }, 1], 'aliases', new Map()],
    ['stripnl', false, 'trim', false],
  ])('reads %s: %j', (name, value, key, expected) => {
    expect(readHighlightOptions({ [name]: value })).toHaveProperty(
      key,
      expected,
    );
  });

  it('knows languages that stand for others in any case', () => {
    const { aliases } = readHighlightOptions({
      extend_pygments_lang: [{ name: 'PHP-Inline', lang: 'php', options: {} }],
    });

    expect(aliases.get('php-inline')).toBe('php');
  });
});

describe('readCodehiliteOptions', () => {
  it.each([
    [{}, { cssClass: 'codehilite', linenumsStyle: 'table' }],
    [{ linenos: 'inline' }, { linenumsStyle: 'inline' }],
    [{ lang_prefix: 'l-' }, { languagePrefix: 'l-' }],
    [
      { linenums: true, css_class: 'x' },
      { linenums: true, cssClass: 'x' },
    ],
  ])('reads %j', (options, expected) => {
    expect(readCodehiliteOptions(options)).toMatchObject(expected);
  });
});
