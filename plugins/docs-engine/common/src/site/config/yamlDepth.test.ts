import { yamlDepth } from './yamlDepth';

describe('yamlDepth', () => {
  it.each([
    ['a: 1', 1],
    ['a:\n  b:\n    c: 1', 3],
    ['- - - a', 4],
    ['a: [1, [2, {b: 3}]]', 4],
    ['a: 1\nb: 2\nc: 3', 1],
    ["a: 'text [ with { brackets'", 1],
  ])('counts the levels of %j', (text, depth) => {
    expect(yamlDepth(text)).toBe(depth);
  });

  it('bounds every way to nest deeply', () => {
    const deep = 5000;
    const stairs = Array.from(
      { length: 300 },
      (_, level) => `${' '.repeat(level)}a:`,
    ).join('\n');
    for (const text of ['['.repeat(deep), '- '.repeat(deep), stairs]) {
      expect(yamlDepth(text)).toBeGreaterThanOrEqual(300);
    }
  });
});
