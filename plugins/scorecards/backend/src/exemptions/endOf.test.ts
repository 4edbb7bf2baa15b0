import { endOf } from './endOf';

const DAY_MS = 24 * 60 * 60 * 1000;
const bounds = { now: new Date('2026-06-01T12:00:00Z'), maxMs: 30 * DAY_MS };

describe('endOf', () => {
  it.each([
    ['2026-06-01', '2026-06-02T00:00:00.000Z'],
    ['2026-07-01', '2026-07-02T00:00:00.000Z'],
    ['2026-06-10T10:00:00+02:00', '2026-06-10T08:00:00.000Z'],
  ])('ends %s at %s', (until, end) => {
    expect(endOf(until, bounds).toISOString()).toBe(end);
  });

  it.each(['2026-05-31', '2026-07-03', '2026-06-01T11:59:00Z', 'soon', ''])(
    'refuses %j and says which days are possible',
    until => {
      expect(() => endOf(until, bounds)).toThrow(
        `until must be a day from today to 2026-07-01 (scorecards.exemptions.maxDuration), not '${until}'`,
      );
    },
  );
});
