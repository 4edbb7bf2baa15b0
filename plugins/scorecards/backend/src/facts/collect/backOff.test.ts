import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import { backOffMs, holdMs, nextMs } from './backOff';

const MINUTE = 60_000;
const times = Array.from({ length: 200 }, (_, index) => index);

describe('backOffMs', () => {
  it('doubles from a minute to six hours, a quarter more or less', () => {
    for (const [failures, minutes] of [
      [0, 1],
      [3, 8],
      [20, 360],
      [2000, 360],
    ]) {
      for (const _ of times) {
        const delay = backOffMs(failures);
        expect(delay).toBeGreaterThanOrEqual(0.75 * minutes * MINUTE);
        expect(delay).toBeLessThanOrEqual(1.25 * minutes * MINUTE);
      }
    }
  });
});

describe('nextMs', () => {
  it('spreads what was new together over half of the interval', () => {
    const first = times.map(() => nextMs(1000, { isFirst: true }));
    expect(Math.min(...first)).toBeLessThan(600);
    expect(Math.max(...first)).toBeLessThanOrEqual(1000);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(500);
    const later = times.map(() => nextMs(1000, { isFirst: false }));
    expect(Math.min(...later)).toBeGreaterThanOrEqual(900);
    expect(Math.max(...later)).toBeLessThanOrEqual(1000);
  });
});

describe('holdMs', () => {
  const after = (ms: number) =>
    holdMs(new RetryLaterError('busy', new Date(Date.now() + ms)));

  it('is as long as the source asks, from a second to a day', () => {
    expect(after(10 * MINUTE)).toBeGreaterThan(9 * MINUTE);
    expect(after(-5 * MINUTE)).toBe(1000);
    expect(after(365 * 24 * 60 * MINUTE)).toBe(24 * 60 * MINUTE);
    expect(holdMs(new RetryLaterError('busy', new Date(NaN)))).toBe(5 * MINUTE);
  });

  it('understands status 429 of any client', () => {
    const error = (rest: object) =>
      Object.assign(new Error('Too Many Requests'), rest);
    expect(holdMs(error({ statusCode: 429 }))).toBe(5 * MINUTE);
    expect(
      holdMs(
        error({
          response: { status: 429, headers: new Map([['retry-after', '90']]) },
        }),
      ),
    ).toBe(90_000);
    expect(holdMs(error({ status: 500 }))).toBe(undefined);
    expect(holdMs('429')).toBe(undefined);
  });
});
