import { readMoment } from './readMoment';

const now = new Date('2026-11-01T12:00:00Z');

describe('readMoment', () => {
  it.each([
    ['P3D', '2026-11-04T12:00:00.000Z'],
    ['PT90M', '2026-11-01T13:30:00.000Z'],
    [{ days: 1, hours: 2 }, '2026-11-02T14:00:00.000Z'],
    ['2026-12-24T18:00:00+01:00', '2026-12-24T17:00:00.000Z'],
    ['2026-12-24', '2026-12-24T00:00:00.000Z'],
  ])('reads %j', (input, expected) => {
    expect(readMoment(input, { key: 'expires', now })).toBe(expected);
  });

  it.each(['soon', 'P', '', '2026-12-24T18:00', '24.12.2026', {}])(
    'refuses %j',
    input => {
      expect(() => readMoment(input, { key: 'expires', now })).toThrow(
        /^expires must be a time as in ISO 8601/,
      );
    },
  );
});
