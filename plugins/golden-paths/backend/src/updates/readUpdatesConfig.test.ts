import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readUpdatesConfig } from './readUpdatesConfig';

const read = (updates?: JsonObject) =>
  readUpdatesConfig(
    new ConfigReader({
      app: { baseUrl: 'http://portal.example/' },
      ...(updates && { goldenPaths: { updates } }),
    }),
  );

describe('readUpdatesConfig', () => {
  it('opens nothing by itself unless it is told to', () => {
    const expected = { appUrl: 'http://portal.example', maxAtOnce: 200 };
    expect(read()).toEqual(expected);
    expect(read({ schedule: { maxOpenPerTemplate: 5 } })).toEqual(expected);
  });

  it('reads the schedule', () => {
    expect(read({ schedule: { enabled: true } }).schedule).toEqual({
      frequency: { hours: 24 },
      maxOpenPerTemplate: 20,
      isOnlyClean: true,
    });
    expect(
      read({
        maxAtOnce: 5,
        schedule: {
          enabled: true,
          frequency: 'PT6H',
          maxOpenPerTemplate: 2,
          onlyClean: false,
        },
      }),
    ).toEqual({
      appUrl: 'http://portal.example',
      maxAtOnce: 5,
      schedule: {
        frequency: { hours: 6 },
        maxOpenPerTemplate: 2,
        isOnlyClean: false,
      },
    });
  });

  it.each([
    [{ maxAtOnce: 0 }, 'goldenPaths.updates.maxAtOnce must be a whole number'],
    [
      { schedule: { enabled: true, maxOpenPerTemplate: 1.5 } },
      'goldenPaths.updates.schedule.maxOpenPerTemplate must be',
    ],
    [
      { schedule: { enabled: true, frequency: { seconds: 5 } } },
      'goldenPaths.updates.schedule.frequency must be a minute or longer',
    ],
  ])('refuses %j', (updates, words) => {
    expect(() => read(updates)).toThrow(words);
  });
});
