import { ConfigReader } from '@backstage/config';
import { readHistoryConfig } from './readHistoryConfig';

const DAY_MS = 24 * 60 * 60 * 1000;
const read = (retention?: unknown) =>
  readHistoryConfig(
    new ConfigReader({ scorecards: { history: { retention } } } as never),
  ).retentionMs;

describe('the configuration of history', () => {
  it('keeps 400 days unless it says otherwise', () => {
    expect(read()).toBe(400 * DAY_MS);
    expect(read({ days: 90 })).toBe(90 * DAY_MS);
    expect(read('P2Y')).toBeGreaterThan(700 * DAY_MS);
  });

  it('refuses what the overview cannot do with', () => {
    expect(() => read({ days: 30 })).toThrow(
      'scorecards.history.retention must be 40 days or longer',
    );
  });
});
