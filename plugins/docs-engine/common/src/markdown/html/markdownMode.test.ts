import { markdownMode } from './markdownMode';

describe('markdownMode', () => {
  it.each([
    ['div', '1', undefined, 'block'],
    ['div', 'markdown', undefined, 'block'],
    ['p', '1', undefined, 'span'],
    ['p', 'block', undefined, 'block'],
    ['div', 'span', undefined, 'span'],
    ['pre', '1', undefined, 'off'],
    ['div', undefined, undefined, 'off'],
    ['b', '1', undefined, undefined],
    ['div', '1', 'span', 'span'],
    ['div', '1', 'off', 'off'],
  ] as const)('of %s with %j inside %s is %s', (tag, asked, parent, mode) => {
    expect(markdownMode(tag, asked, parent)).toBe(mode);
  });
});
