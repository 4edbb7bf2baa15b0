import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readForgeConfig } from './readForgeConfig';

const NEEDED = { dataDir: '/data/git', token: 'secret' };

function read(forge: JsonObject | undefined, environment = 'development') {
  return readForgeConfig(
    new ConfigReader({
      app: { baseUrl: 'http://portal.test/' },
      ...(forge && { forge }),
    }),
    environment,
  );
}

describe('readForgeConfig', () => {
  it('needs a data folder and a token only', () => {
    expect(read(NEEDED)).toEqual({
      port: 7010,
      baseUrl: 'http://localhost:7010',
      portalUrl: 'http://portal.test',
      dataDir: '/data/git',
      token: 'secret',
      organizations: [],
      maxPushBytes: 1024 ** 3,
    });
  });

  it('takes what is configured', () => {
    expect(
      read({
        ...NEEDED,
        port: 7999,
        baseUrl: 'http://git.test:7999/',
        organizations: ['acme'],
        seedFrom: '/seeds',
        maxPushBytes: 5,
      }),
    ).toMatchObject({
      port: 7999,
      baseUrl: 'http://git.test:7999',
      organizations: ['acme'],
      seedFrom: '/seeds',
      maxPushBytes: 5,
    });
  });

  it.each([
    ['nothing is configured', undefined, 'development', false],
    ['it is not mentioned', NEEDED, 'development', true],
    ['it is switched off', { enabled: false }, 'development', false],
    ['in production', NEEDED, 'production', false],
    [
      'it is switched on in production',
      { ...NEEDED, enabled: true },
      'production',
      true,
    ],
  ])('when %s: %p in %s runs: %p', (_when, forge, environment, runs) => {
    expect(read(forge, environment) !== undefined).toBe(runs);
  });

  it.each([
    [{ ...NEEDED, port: 0 }, 'forge.port must be a number from 1 to 65535'],
    [{ ...NEEDED, port: 70_000 }, 'forge.port must be a number'],
    [{ ...NEEDED, port: 1.5 }, 'forge.port must be a number'],
    [{ ...NEEDED, baseUrl: 'nonsense' }, 'forge.baseUrl must be a URL'],
    [
      { ...NEEDED, organizations: ['.x'] },
      "forge.organizations: '.x' must not start with a dot or a dash",
    ],
    [{ token: 'x' }, 'forge.dataDir'],
    [{ dataDir: '/x' }, 'forge.token'],
  ])('names the key that is wrong in %p', (forge, message) => {
    expect(() => read(forge)).toThrow(message);
  });
});
