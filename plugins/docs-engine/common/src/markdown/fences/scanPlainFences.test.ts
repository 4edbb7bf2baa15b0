import { scanPlainFences } from './scanPlainFences';

const FENCE = '```';

function scan(text: string): string {
  return scanPlainFences(
    text,
    ({ language, classes, id, options, code }) =>
      `[${[language, ...classes, id && `#${id}`, ...[...options].flat()].filter(Boolean).join(' ')}:${code.replace(/\n/g, '|')}]`,
  );
}

describe('scanPlainFences', () => {
  it.each([
    [`${FENCE}py\na\n${FENCE}`, '\n[py:a|]\n'],
    [`x\n${FENCE}\na\n${FENCE}\ny`, 'x\n\n[:a|]\n\ny'],
    ['~~~\n~~~', '\n[:]\n'],
    ['~~~\n\n~~~', '\n[:|]\n'],
    [`${FENCE} python \na\n${FENCE}  `, '\n[python:a|]\n'],
    ['~~~.python\na\n~~~', '\n[python:a|]\n'],
    [`${FENCE}\`\na\n${FENCE}\n${FENCE}\``, `\n[:a|${FENCE}|]\n`],
    [`${FENCE}py hl_lines="1 2"\na\n${FENCE}`, '\n[py hl_lines 1 2:a|]\n'],
    [`${FENCE}{.py .x #y a=b}\na\n${FENCE}`, '\n[py x #y a b:a|]\n'],
    [`${FENCE}a\n  ${FENCE}\n${FENCE}`, `\n[a:  ${FENCE}|]\n`],
  ])('replaces the block of %j', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it.each([
    [`${FENCE}\na`],
    [`  ${FENCE}\n  a\n  ${FENCE}`],
    [`> ${FENCE}\n> a\n> ${FENCE}`],
    [`${FENCE}python foo\na\n${FENCE}`],
    [`${FENCE}a,b\nx\n${FENCE}`],
    [`${FENCE} {.python} \na\n${FENCE}`],
  ])('keeps %j as text', text => {
    expect(scan(text)).toBe(text);
  });

  it('tries each fence, though an earlier one is not closed', () => {
    expect(scan(`~~~\n${FENCE}\na\n${FENCE}`)).toBe('~~~\n\n[:a|]\n');
  });
});
