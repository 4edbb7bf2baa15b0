import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { htmlOf } from './__testUtils__/htmlOf';
import { DialectSteps } from './DialectSteps';
import { Element } from './Element';
import { InlineParser } from './InlineParser';
import { createMarkdown } from './Markdown';
import { PageState } from './PageState';
import { serialize } from './serialize';
import type { InlinePattern } from './types';

const page = new PageState({ file: 'page.md' }, { nesting: 100 });

/** Turns each character into an element of the name. */
function sign(
  character: string,
  tag: string,
  more: Partial<InlinePattern> = {},
): InlinePattern {
  return {
    triggers: character,
    scan: () => at => {
      const node = new Element(tag);
      node.text = 'b';
      return { start: at, end: at + 1, node };
    },
    ...more,
  };
}

/** Reads the text of a paragraph with some patterns, the first with priority. */
function read(paragraph: Element, ...patterns: InlinePattern[]): string {
  const dialect = new DialectSteps(new Map());
  for (const [index, pattern] of patterns.entries()) {
    dialect.inline.register(String(index), pattern, -index);
  }
  const root = new Element('div');
  root.children.push(paragraph);
  new InlineParser(dialect).run(root, page);
  return serialize(root);
}

function paragraphOf(text: string): Element {
  const paragraph = new Element('p');
  paragraph.text = text;
  return paragraph;
}

describe('InlineParser', () => {
  it('puts what it finds where it stood', () => {
    expect(read(paragraphOf('x + y + z'), sign('+', 'i'))).toBe(
      '<p>x <i>b</i> y <i>b</i> z</p>',
    );
  });

  it('reads a tail and inserts behind its element', () => {
    const paragraph = paragraphOf('x');
    paragraph.add('br').tail = 'a + c';
    expect(read(paragraph, sign('+', 'i'))).toBe('<p>x<br />a <i>b</i> c</p>');
  });

  it('reads the text of a new element by later patterns only', () => {
    expect(read(paragraphOf('+ b'), sign('b', 'u'), sign('+', 'i'))).toBe(
      '<p><i>b</i> <u>b</u></p>',
    );
    expect(read(paragraphOf('+'), sign('+', 'i'), sign('b', 'br'))).toBe(
      '<p><i><br /></i></p>',
    );
  });

  it('leaves atomic text and tails alone', () => {
    const paragraph = paragraphOf('+');
    paragraph.atomic = true;
    const child = paragraph.add('br');
    child.tail = '+';
    child.atomicTail = true;
    expect(read(paragraph, sign('+', 'i'))).toBe('<p>+<br />+</p>');
  });

  it('keeps a pattern out of elements that it excludes', () => {
    const inner = paragraphOf('+');
    inner.tag = 'a';
    const outer = new Element('p');
    outer.children.push(inner);
    inner.tail = '+';
    const pattern = sign('+', 'i', { ancestorExclude: ['a'] });
    expect(read(outer, pattern)).toBe('<p><a>+</a><i>b</i></p>');
  });

  it('keeps a pattern out of new elements that it excludes', () => {
    const link = sign('+', 'a');
    const excluded = sign('b', 'i', { ancestorExclude: ['a'] });
    expect(read(paragraphOf('+ b'), link, excluded)).toBe(
      '<p><a>b</a> <i>b</i></p>',
    );
  });

  it('shows no pattern what lies between the marks of a placeholder', () => {
    const digits = sign('0', 'u');
    expect(read(paragraphOf('+'), sign('+', 'i'), digits)).toBe(
      '<p><i>b</i></p>',
    );
  });

  it('gives a pattern the text of what earlier ones found', () => {
    const all: InlinePattern = {
      triggers: 'x',
      scan:
        (text, { restore, markup }) =>
        at => ({
          start: at,
          end: text.length,
          node: new Element('img', {
            alt: restore(text.slice(at)),
            title: markup(text.slice(at)),
          }),
        }),
    };
    expect(read(paragraphOf('x+y'), sign('+', 'i'), all)).toBe(
      '<p><img alt="xby" title="x&lt;i&gt;b&lt;/i&gt;y" /></p>',
    );
  });
});

const everything: Record<string, Record<string, unknown>> = {
  abbr: {},
  attr_list: {},
  footnotes: {},
  smarty: {},
  wikilinks: {},
  'pymdownx.betterem': { smart_enable: 'all' },
  'pymdownx.caret': {},
  'pymdownx.critic': {},
  'pymdownx.emoji': {},
  'pymdownx.inlinehilite': {},
  'pymdownx.keys': {},
  'pymdownx.magiclink': { repo_url_shorthand: true, user: 'u', repo: 'r' },
  'pymdownx.mark': {},
  'pymdownx.progressbar': {},
  'pymdownx.smartsymbols': {},
  'pymdownx.tilde': {},
};

const dialects: Array<[string, Record<string, Record<string, unknown>>]> = [
  ['without extensions', {}],
  ['with all extensions', everything],
];

const openers =
  '[ [a]( ![ *a **a*a *a** _a _a_b __ ` ``a \\ \\` < <a <!-- & &amp ==a ==a= ^^ ^a ~~ ~~a {++ {~~ {>>a :a :a: ++a+ ++"a "a \' http:// www.a a@ @a #1 a/b# [[a [=5 1/2 --> ]( ][a] [a][ [^a'.split(
    ' ',
  );

/** How often scanners are asked while a text is read. */
function questions(
  extensions: Record<string, Record<string, unknown>>,
  text: string,
): number {
  const markdown = createMarkdown(
    Object.entries(extensions).map(([name, options]) => ({ name, options })),
  );
  const spies = markdown.pipeline.inline.inOrder.map(pattern => {
    const scan = pattern.scan.bind(pattern);
    const spy = jest.fn();
    jest.spyOn(pattern, 'scan').mockImplementation((...input) => {
      const scanner = scan(...input);
      return at => {
        spy();
        return scanner(at);
      };
    });
    return spy;
  });
  markdown.convert(text, { file: 'page.md' });
  jest.restoreAllMocks();
  return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
}

/** Words that a definition or a list of attributes may use up. */
function hiddenBy(parts: string[]): number {
  return /\]:|\{[^{}]*\}/.test(parts.join('')) ? parts.length : 0;
}

describe.each(dialects)('inline text %s', (_, extensions) => {
  it.each(openers)('is read in linear steps for repeated %s', opener => {
    const short = questions(extensions, opener.repeat(400));
    const long = questions(extensions, opener.repeat(1600));
    expect(long).toBeLessThanOrEqual(Math.max(short, 400) * 6);
  });

  it.each(openers)(
    'is read to its end for many repeated %s',
    opener => {
      const text = `${opener} `.repeat(Math.ceil(40_000 / (opener.length + 1)));
      expect(htmlOf(`x ${text} zyx`, extensions)).toContain('zyx');
    },
    30_000,
  );

  it('is read to its end for growing runs of back-ticks', () => {
    let text = '';
    for (let length = 1; text.length < 80_000; length++) {
      text += `${'`'.repeat(length)}a`;
    }
    expect(htmlOf(`${text} zyx`, extensions)).toContain('zyx');
  }, 30_000);

  it('throws for no text and loses no word', () => {
    const piece = fc.constantFrom(
      ...openers,
      ...'*|**|_|__|`|[|]|(|)|<|>|"|\'|~|^|=|{|}|:|+|!|\\|\n|  \n| '.split('|'),
    );
    const word = fc.constantFrom('qua', 'zem', 'lop');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, word), { maxLength: 25 }), parts => {
        // Addresses of mail are written in character codes.
        const html = decodeHTML(htmlOf(parts.join(''), extensions));
        const count = (text: string) => text.match(/qua|zem|lop/g)?.length ?? 0;
        expect(count(html)).toBeGreaterThanOrEqual(
          count(parts.join('')) - hiddenBy(parts),
        );
        expect(html).not.toContain('\u0002');
      }),
      { numRuns: 300 },
    );
  });
});
