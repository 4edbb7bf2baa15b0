import { ConfigReader } from '@backstage/config';
import { readAuditLogConfig } from './readAuditLogConfig';
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
