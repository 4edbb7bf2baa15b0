import { formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [-5, 'under 1 s'],
    [400, 'under 1 s'],
    [1_400, '1 s'],
    [59_600, '1 min'],
    [61_000, '1 min 1 s'],
    [3_600_000, '1 h'],
    [3_905_000, '1 h 5 min'],
    [90_000_000, '1 d 1 h'],
  ])('writes %d ms as "%s"', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});
