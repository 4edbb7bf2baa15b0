import { ConfigReader } from '@backstage/config';
import { readDriftConfig } from './readDriftConfig';

const read = (drift?: object) =>
  readDriftConfig(new ConfigReader({ goldenPaths: { drift } }));

describe('readDriftConfig', () => {
  it('looks once a day unless told', () => {
    expect(read()).toEqual({ everyMs: 86_400_000, fileActions: [] });
    expect(read({ frequency: { hours: 1 }, fileActions: ['acme:*'] })).toEqual({
      everyMs: 3_600_000,
      fileActions: ['acme:*'],
    });
    expect(read({ frequency: '90m' }).everyMs).toBe(5_400_000);
  });

  it('names the key of what is no duration', () => {
    expect(() => read({ frequency: 'often' })).toThrow(
      'goldenPaths.drift.frequency',
    );
  });
});
