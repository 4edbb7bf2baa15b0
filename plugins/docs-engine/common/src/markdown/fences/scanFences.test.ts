import fc from 'fast-check';
import { scanFences } from './scanFences';

const FENCE = '```';

/** The text with `[language:code]` in place of each block. */
function scan(text: string): string {
  return scanFences(text, {
    accepts: () => true,
    replace: ({ header, code }) =>
      `[${header.language}:${code.replace(/\n/g, '|')}]`,
  });
}

describe('scanFences', () => {
  it.each([
    [`${FENCE}py\na\n${FENCE}`, '[py:a]'],
    [`x\n${FENCE}\na\n${FENCE}\ny`, 'x\n[:a]\ny'],
    [`${FENCE}\n${FENCE}`, '[:]'],
    ['~~~~ py\na\n~~~\n~~~~', '[py:a|~~~]'],
    [`${FENCE}\`\na\n${FENCE}\n${FENCE}\``, `[:a|${FENCE}]`],
    [`  ${FENCE}\n  a\n   b\n  ${FENCE}`, '  [:a| b]'],
    [`    ${FENCE}\n    a\n\n    b\n    ${FENCE}`, '    [:a||b]'],
    [`> ${FENCE}\n> a\n>\n> b\n> ${FENCE}`, '> [:a||b]'],
    [`> ${FENCE}\n> a\n\n> b\n> ${FENCE}`, '> [:a||b]'],
    [`> ${FENCE}\n    b\n> ${FENCE}`, '> [:  b]'],
    [`>${FENCE}\n>a\n>${FENCE}`, '>[:a]'],
    [`> ${FENCE}\n> > a\n> ${FENCE}`, '> [:> a]'],
    [`> > ${FENCE}\n>>  a\n>>  ${FENCE}`, '> > [:a]'],
    [`${FENCE}\na\n ${FENCE}\n${FENCE}`, `[:a| ${FENCE}]`],
    [`${FENCE} \na\n${FENCE}  `, '[:a]'],
  ])('replaces the block of %j', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it.each([
    [`${FENCE}py\na`],
    [`${FENCE}py\na\n${FENCE}x`],
    [`  ${FENCE}\n  a\n b\n  ${FENCE}`],
    [`${FENCE}\na\n  ${FENCE}`],
    [`> ${FENCE}\n> a\n>  ${FENCE}`],
    [`> ${FENCE}\n>a\n> ${FENCE}`],
    [`  ${FENCE}\n> a\n  ${FENCE}`],
    [`    ${FENCE}\n>\n    ${FENCE}`],
    [`- ${FENCE}\n  a\n  ${FENCE}`],
    [`~~~\n${FENCE}\na\n${FENCE}`],
    [`  ~~~\n  x\n${FENCE}\nb\n${FENCE}`],
    ['``\na\n``'],
  ])('keeps %j as text', text => {
    expect(scan(text)).toBe(text);
  });

  it('goes on behind a header that opens nothing', () => {
    expect(scan(`${FENCE}py foo\na\n${FENCE}\nb\n${FENCE}`)).toBe(
      `${FENCE}py foo\na\n[:b]`,
    );
  });

  it('keeps a block that is not wanted, and what is in it', () => {
    const text = `${FENCE}\`\n${FENCE}py\na\n${FENCE}\n${FENCE}\``;

    expect(
      scanFences(text, { accepts: () => true, replace: () => undefined }),
    ).toBe(text);
  });

  it.each([
    [`> ${FENCE}py\n> a\n> ${FENCE}`, `${FENCE}py\na\n${FENCE}`],
    [`  ${FENCE}\n  ${FENCE}`, `${FENCE}\n\n${FENCE}`],
  ])('gives the source of %j as it stands, and by itself', (text, source) => {
    const found: string[] = [];
    scanFences(text, {
      accepts: () => true,
      replace: fence => {
        found.push(fence.source, fence.lines.replace(/\n\n/, '\n'));
        return '';
      },
    });

    expect(found).toEqual([source, text]);
  });

  it('loses no letter of any text', () => {
    const line = fc
      .array(
        fc.constantFrom('```', '~~~', '> ', '  ', 'py', '`', 'a', '{.x}'),
        { maxLength: 4 },
      )
      .map(parts => parts.join(''));
    const letters = (text: string) => text.replace(/[^a-z]/g, '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), lines => {
        const text = lines.join('\n');
        const sources: string[] = [];
        const out = scanFences(text, {
          accepts: () => true,
          replace: ({ source }) => {
            sources.push(source);
            return `\u0002${sources.length - 1}\u0003`;
          },
        });
        const whole = out.replace(
          // eslint-disable-next-line no-control-regex
          /\u0002(\d+)\u0003/g,
          (_match, index) => sources[Number(index)],
        );

        expect(letters(whole)).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });
});
