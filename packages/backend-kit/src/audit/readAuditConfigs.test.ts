import { ConfigReader } from '@backstage/config';
import { readAuditLogConfig } from './readAuditLogConfig';
import { readLogLevelConfig } from './readLogLevelConfig';
import { readSecretsConfig } from './readSecretsConfig';

describe('readAuditLogConfig', () => {
  it("has upstream's levels, unless others are given", () => {
    expect(readAuditLogConfig(new ConfigReader({}))).toEqual({
      low: 'debug',
      medium: 'info',
      high: 'info',
      critical: 'info',
    });
    expect(read('info')).toMatchObject({ low: 'info' });
  });

  it('names the key of a level that there is not', () => {
    expect(() => read('loud')).toThrow(
      "backend.auditor.severityLogLevelMappings.low must be one of debug, info, warn, error, not 'loud'",
    );
  });

  function read(low: string) {
    return readAuditLogConfig(
      new ConfigReader({
        backend: { auditor: { severityLogLevelMappings: { low } } },
      }),
    );
  }
});

describe('readLogLevelConfig', () => {
  const former = process.env.LOG_LEVEL;
  const read = (logger?: object) =>
    readLogLevelConfig(new ConfigReader({ backend: { logger } }));

  beforeEach(() => {
    delete process.env.LOG_LEVEL;
  });

  afterAll(() => {
    if (former !== undefined) {
      process.env.LOG_LEVEL = former;
    }
  });

  it('leaves debug out unless it was asked for', () => {
    expect(read()('debug')).toBe(false);
    expect(read()('info')).toBe(true);
    expect(read({ level: 'debug' })('debug')).toBe(true);
    expect(read({ level: 'warn' })('info')).toBe(false);
  });

  it('heeds LOG_LEVEL first', () => {
    process.env.LOG_LEVEL = 'debug';
    expect(read({ level: 'error' })('debug')).toBe(true);
  });

  it('expects any line of a level that some lines are let out at', () => {
    const overrides = [{ matchers: { plugin: 'catalog' }, level: 'debug' }];
    expect(read({ overrides })('debug')).toBe(true);
  });

  it('lets out no more where some lines are only to be quieter', () => {
    const overrides = [{ matchers: { plugin: 'catalog' }, level: 'error' }];
    expect(read({ overrides })('debug')).toBe(false);
    expect(read({ overrides })('info')).toBe(true);
  });
});

describe('readSecretsConfig', () => {
  it('finds what is secret by its name, and nothing else', () => {
    const config = new ConfigReader({
      app: { title: 'Portal' },
      auth: {
        environment: 'development',
        session: { secret: 'session-secret' },
        providers: { oidc: { production: { clientSecret: 'oidc-secret' } } },
      },
      backend: {
        database: { connection: { user: 'callboard', password: 'db-pass' } },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: 'ci-token', subject: 'ci' } },
          ],
        },
      },
    });
    expect(readSecretsConfig(config)).toEqual([
      'session-secret',
      'oidc-secret',
      'db-pass',
      'ci-token',
    ]);
  });
});
