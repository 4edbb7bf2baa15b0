import { keepTabs, restoreTabs } from './keepTabs';

const FENCE = '```';

/** The text with `→` for tabs and `⇥` for those that are kept. */
function shown(text: string): string {
  return keepTabs(text.replace(/→/g, '\t'))
    .split('\u0001')
    .join('⇥')
    .replace(/\t/g, '→');
}

describe('keepTabs', () => {
  it.each([
    [`${FENCE}\n→a→b\n${FENCE}`, `${FENCE}\n⇥a⇥b\n${FENCE}`],
    [`→${FENCE}\n→→a\n→${FENCE}`, `→${FENCE}\n    ⇥a\n→${FENCE}`],
    [`  ${FENCE}\n→a\n  ${FENCE}`, `  ${FENCE}\n    a\n  ${FENCE}`],
    [`> ${FENCE}\n> →a\n> ${FENCE}`, `> ${FENCE}\n> ⇥a\n> ${FENCE}`],
    [`→a\n${FENCE}\n${FENCE}\n→b`, `→a\n${FENCE}\n${FENCE}\n→b`],
    [`${FENCE}no fence\n→a\n`, `${FENCE}no fence\n→a\n`],
    [`    ${FENCE}\n→a\n b→c`, `    ${FENCE}\n    a\n b→c`],
    ['no tab', 'no tab'],
  ])('marks the tabs of code in %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('is undone', () => {
    const text = `${FENCE}\n\ta\n${FENCE}`;

    expect(restoreTabs(keepTabs(text))).toBe(text);
  });
});
