import { replaceLines } from './replaceLines';

const replace = (text: string) =>
  replaceLines(text, {
    opens: line => (line.startsWith('<<') ? line.slice(2) : undefined),
    closes: (line, name) => line === `>>${name}`,
    replace: lines => lines.join('|'),
  });

describe('replaceLines', () => {
  it.each([
    ['a\n<<x\nb\n>>x\nc', 'a\n\n<<x|b|>>x\n\nc'],
    ['<<x\n>>y\n>>x', '\n<<x|>>y|>>x\n'],
    ['<<x\n<<y\n>>x', '\n<<x|<<y|>>x\n'],
    ['<<x\na', '<<x\na'],
    ['a\n>>x', 'a\n>>x'],
  ])('replaces what is closed in %j', (text, expected) => {
    expect(replace(text)).toBe(expected);
  });
});
