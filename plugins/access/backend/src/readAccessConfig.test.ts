import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readAccessConfig } from './readAccessConfig';

const read = (access?: JsonObject) =>
  readAccessConfig(new ConfigReader(access ? { access } : {}));

describe('readAccessConfig', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      admins: [],
      audit: {
        denialsSampleRate: 1,
        retentionMs: 365 * 86_400_000,
        overflow: 'block',
        queueSize: 10_000,
        forward: { stdout: false },
      },
      enforcement: {
        isEnabled: false,
        isOpen: false,
        trustPolicyForMs: 60_000,
      },
    });
  });

  it('knows the guest, also without being told the name', () => {
    const guestOf = (guest: JsonObject) =>
      readAccessConfig(new ConfigReader({ auth: { providers: { guest } } }))
        .enforcement.guest;
    expect(guestOf({})).toBe('user:development/guest');
    expect(guestOf({ userEntityRef: 'user:default/Visitor' })).toBe(
      'user:default/visitor',
    );
  });

  it('reads how long a policy holds that cannot be confirmed', () => {
    expect(
      read({ trustPolicyFor: { minutes: 5 } }).enforcement.trustPolicyForMs,
    ).toBe(300_000);
  });

  it('reads what is set', () => {
    expect(
      read({
        admins: ['group:Platform', 'user:default/Ada'],
        policyFile: '/etc/policy.yaml',
        audit: {
          denials: { sampleRate: 0.1 },
          retention: { days: 30 },
          overflow: 'drop',
          queueSize: 5,
          forward: {
            stdout: true,
            http: { url: 'https://siem.test/in', headers: { a: 'b' } },
          },
        },
      }),
    ).toMatchObject({
      admins: ['group:default/platform', 'user:default/ada'],
      policyFile: '/etc/policy.yaml',
      audit: {
        denialsSampleRate: 0.1,
        retentionMs: 30 * 86_400_000,
        overflow: 'drop',
        queueSize: 5,
        forward: {
          stdout: true,
          http: { url: 'https://siem.test/in', headers: { a: 'b' } },
        },
      },
    });
  });

  it('keeps records for ever when asked to', () => {
    expect(read({ audit: { retention: 'forever' } }).audit.retentionMs).toBe(
      undefined,
    );
  });

  it.each<[string, JsonObject]>([
    ['access.admins[0]', { admins: ['platform'] }],
    ['access.admins[1]', { admins: ['user:ada', 'component:a'] }],
    ['denials.sampleRate', { audit: { denials: { sampleRate: 2 } } }],
    ['audit.retention', { audit: { retention: { seconds: 1 } } }],
    ['audit.overflow', { audit: { overflow: 'wait' } }],
    ['audit.queueSize', { audit: { queueSize: 0.5 } }],
    ['forward.http.url', { audit: { forward: { http: { url: 'ftp://a' } } } }],
  ])('names %s when it cannot be used', (key, access) => {
    expect(() => read(access)).toThrow(key);
  });
});
