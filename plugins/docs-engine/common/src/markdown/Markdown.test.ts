import fc from 'fast-check';
import { createMarkdown } from './Markdown';
import { toHtml } from './__testUtils__/toHtml';

const ALL = [
  'extra',
  'admonition',
  'sane_lists',
  'toc',
  'pymdownx.details',
  'pymdownx.tabbed',
  'pymdownx.tasklist',
];

const FRAGMENTS = [
  '> ',
  '- ',
  '1. ',
  '    ',
  '  ',
  '# ',
  '\n',
  '\n\n',
  '***\n',
  'a | b\n',
  '--|--\n',
  ': ',
  '!!! note\n',
  '??? tip\n',
  '=== "x"\n',
  '[^1]: ',
  '[a]: ',
  '*[b]: ',
  '```\n',
  '<div markdown="1">\n',
  '</div>\n',
  '`',
  '*',
  '[',
  ']',
  '(',
  ')',
  '\\',
];

describe('createMarkdown', () => {
  it('converts several pages that know nothing of each other', () => {
    const { convert } = createMarkdown([]);
    expect(convert('[a]\n\n[a]: b', { file: '1.md' }).html).toContain('href');
    expect(convert('[a]', { file: '2.md' }).html).toBe('<p>[a]</p>');
  });

  it('gives an empty page for an empty text', () => {
    expect(toHtml('')).toBe('');
    expect(toHtml(' \n\t\n')).toBe('');
  });

  it.each(['> ', '- ', '1. '])('reads 5,000 nested %j', mark => {
    const html = toHtml(`${mark.repeat(5000)}deepest word`, ...ALL);
    expect(html).toContain('deepest word');
    expect(html.match(/<(?:blockquote|[uo]l)>/g)?.length).toBeGreaterThan(50);
  });

  it('keeps text as it is above the limit of nesting', () => {
    const { convert } = createMarkdown([]);
    const { html } = convert('> > > *a*', { file: 'a.md' }, { nesting: 2 });
    expect(html.replace(/\n/g, '')).toBe(
      '<blockquote><blockquote><p>&gt; *a*</p></blockquote></blockquote>',
    );
  });

  it('reads deep lists and admonitions to their last word', () => {
    const nest = (line: string) =>
      Array.from({ length: 250 }, (_, i) => `${'    '.repeat(i)}${line}${i}`);
    expect(toHtml(nest('- w').join('\n'), ...ALL)).toContain('w249');
    expect(toHtml(nest('!!! note w').join('\n\n'), ...ALL)).toContain('w249');
  });

  it.each(['- a\n', '> a\n\n', '\\*', '# a\n', '<p markdown="1">a</p>\n'])(
    'reads 150,000 times %j side by side',
    fragment => {
      const extensions = [...ALL, 'pymdownx.arithmatex', 'footnotes'];
      const html = toHtml(`${fragment.repeat(150_000)}last`, ...extensions);
      expect(html).toContain('last');
    },
    60_000,
  );

  it('loses no word of a text without definitions', () => {
    const isShown = (fragment: string) => !fragment.includes(']: ');
    const piece = fc.constantFrom(...FRAGMENTS.filter(isShown));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const text = pieces.map((part, i) => `${part}word${i}x `).join('');
        const html = toHtml(text, 'tables', 'def_list', 'md_in_html');
        pieces.forEach((_part, i) => expect(html).toContain(`word${i}x`));
      }),
      { numRuns: 200 },
    );
  });

  it('gives a page for any fragments that are repeated', () => {
    const piece = fc.constantFrom(...FRAGMENTS);
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 50, max: 2000 }),
        (pieces, times) => {
          const text = `${pieces.join('').repeat(times)}end`;
          expect(typeof toHtml(text, ...ALL)).toBe('string');
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
