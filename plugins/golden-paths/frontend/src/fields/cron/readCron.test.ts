import { toString } from 'cronstrue';
import fc from 'fast-check';
import { cronParts } from './cronParts';
import { readCron } from './readCron';

describe('readCron', () => {
  it.each([
    ['*/15 * * * *', 'Every 15 minutes'],
    ['0 3 * * mon-fri', 'At 03:00, Monday through Friday'],
    ['30 6 1 */3 *', 'on day 1 of the month'],
    ['@daily', 'At 00:00'],
    ['0 0 29 2 *', 'on day 29 of the month'],
    ['0 0 31 2 sun', 'Sunday'],
  ])('says %s in words', (text, words) => {
    expect(readCron(text)).toEqual({ note: expect.stringContaining(words) });
  });

  it.each([
    ['* * *', 'five parts'],
    ['0 0 * * * *', 'this has 6'],
    ['60 * * * *', 'The minute goes from 0 to 59: 60'],
    ['0 24 * * *', 'The hour goes from 0 to 23: 24'],
    ['0 0 0 * *', 'The day of the month goes from 1 to 31: 0'],
    ['0 0 1 jam *', 'The month goes from 1 to 12: jam'],
    ['0 0 * * 8', 'The day of the week goes from 0 to 7: 8'],
    ['*/0 * * * *', 'The minute cannot have steps of 0'],
    ['30-10 * * * *', 'The minute ends before it begins: 30-10'],
    ['1,,2 * * * *', 'The minute cannot be read: empty'],
    ['1-2-3 * * * *', 'The minute cannot be read: 1-2-3'],
    ['0 0 30 2 *', 'Such a day never comes'],
    ['@often', 'five parts'],
    ['0 3 * * * ', 'five parts'],
  ])('names what is wrong with %s', (text, problem) => {
    expect(readCron(text)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });

  it('can say whatever it accepts', () => {
    const part = ({ min, max }: (typeof cronParts)[number]) => {
      const value = fc.integer({ min, max });
      return fc.oneof(
        fc.constant('*'),
        value.map(String),
        fc
          .tuple(value, value)
          .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
        fc.integer({ min: 1, max }).map(step => `*/${step}`),
        fc.array(value, { minLength: 1, maxLength: 4 }).map(String),
      );
    };
    fc.assert(
      fc.property(fc.tuple(...cronParts.map(part)), parts => {
        const text = parts.join(' ');
        const options = { use24HourTimeFormat: true, verbose: true };
        expect([
          { note: toString(text, options) },
          { problem: 'Such a day never comes' },
        ]).toContainEqual(readCron(text));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
