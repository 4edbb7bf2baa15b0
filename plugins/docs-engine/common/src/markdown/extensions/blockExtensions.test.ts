import fc from 'fast-check';
import { convert } from '../__testUtils__/htmlOf';
import { blockExtensions } from './blockExtensions';

const all = {
  ...Object.fromEntries(Object.keys(blockExtensions).map(name => [name, {}])),
  'pymdownx.tabbed': { alternate_style: true },
  def_list: {},
  tables: {},
};

const openings = ['!!! note', '??? tip "T"', '=== "A"', '-', '1.', '>', ':'];

/** Lines of any indentation that open something, each with a word of its own. */
const pages = fc
  .array(
    fc.record({
      level: fc.nat(6),
      opening: fc.constantFrom('', ...openings),
      blank: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map(rows =>
    rows
      .map(({ level, opening, blank }, index) => {
        const indent = ' '.repeat(4 * level);
        const line = /[-.>:]$/.test(opening)
          ? `${indent}${opening} word${index}x`
          : `${indent}${opening}\n${indent}    word${index}x`;
        return blank ? `${line}\n` : line;
      })
      .join('\n'),
  );

describe('block extensions', () => {
  it('lose no word, however constructs are nested', () => {
    fc.assert(
      fc.property(pages, page => {
        const { html } = convert(page, all);
        for (const [word] of page.matchAll(/word\d+x/g)) {
          expect(html).toContain(word);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('read any signs without an error', () => {
    const signs = fc.constantFrom(
      ...['!!! ', '??? ', '=== ', '"', '[^', ']', ']: ', '*[', '{: ', '}', '#'],
      ...['> [!NOTE]', '[TOC]', '- [ ] ', '\n', '\n\n', '    ', 'a', ' ', '.'],
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 80 }), parts => {
        expect(typeof convert(parts.join(''), all).html).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['!!! note\n', 9],
    ['??? note\n!!! note\n', 9],
    ['=== "a"\n    b\n', 30],
    ['!!! a "b\n', 9],
    ['[^1]', 4],
    ['[^1]: a\n', 4],
    ['[^a\n', 4],
    ['[^1]: [^2]: ', 9],
    ['*[a]: b\n', 4],
    ['*[a\n', 4],
    ['# a\n', 9],
    ['[TOC]\n\n# a\n\n', 12],
    ['{: .a', 4],
    ['*a*{: .b}', 9],
    ['a\n{: .b }\n\n', 9],
    ['- [ ] a\n', 20],
    ['> [!NOTE]\n> a\n\n', 9],
    ['>>> [!NOTE]\n', 4],
  ])(
    'give %j, repeated, a page that grows as its source does',
    (fragment, factor) => {
      const size = (count: number) =>
        convert(fragment.repeat(count), all).html.length;
      const [small, large] = [size(2_000), size(8_000)];
      expect(large).toBeLessThan(small * 4 + factor * 8_000 * fragment.length);
    },
    20_000,
  );
});
