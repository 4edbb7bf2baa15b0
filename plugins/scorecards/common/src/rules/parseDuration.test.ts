import { parseDuration } from './parseDuration';

describe('parseDuration', () => {
  it.each([
    ['90d', 90 * 24, '90 days'],
    ['1d', 24, '1 day'],
    ['12h', 12, '12 hours'],
    ['30m', 0.5, '30 minutes'],
    ['2w', 2 * 7 * 24, '2 weeks'],
    ['0d', 0, '0 days'],
    ['P90D', 90 * 24, '90 days'],
    ['PT12H', 12, '12 hours'],
    ['P1DT12H30M', 36.5, '1 day and 12 hours and 30 minutes'],
    ['P2W', 2 * 7 * 24, '2 weeks'],
  ])('reads %s', (text, hours, words) => {
    expect(parseDuration(text)).toEqual({
      milliseconds: hours * 3_600_000,
      words,
    });
  });

  it.each([
    '',
    '90',
    'd',
    '-1d',
    '1.5d',
    '90 days',
    'P',
    'PT',
    'P1Y',
    'P1M',
    '1e9d',
    '9999999d',
  ])('refuses "%s" with what it expects', text => {
    expect(() => parseDuration(text)).toThrow(
      `"${text}" is no length of time; write days, hours, minutes or weeks, such as 90d, 12h, 30m, 2w or P90D`,
    );
  });
});
