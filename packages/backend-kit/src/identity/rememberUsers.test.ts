import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { rememberUsers } from './rememberUsers';
import type { VerifiedToken } from './rememberUsers';

const START = Date.parse('2026-11-22T10:00:00Z');

function setUp(credentials: BackstageCredentials, lifetimeMs = 3_600_000) {
  const asked: string[] = [];
  const clock = { now: START };
  const auth = mockServices.auth({
    pluginId: 'catalog',
    disableDefaultAuthPolicy: false,
  });
  auth.authenticate = async token => {
    asked.push(token);
    if (token.startsWith('bad')) {
      throw new Error('Illegal token');
    }
    return Object.defineProperty(
      { ...credentials, expiresAt: new Date(START + lifetimeMs) },
      'token',
      { value: token, enumerable: false },
    );
  };
  const remembering = rememberUsers({
    auth,
    verified: new Map<string, VerifiedToken>(),
    now: () => clock.now,
  });
  return {
    asked,
    clock,
    verify: (token: string, options?: { allowLimitedAccess?: boolean }) =>
      remembering.authenticate(token, options),
  };
}

const ada = mockCredentials.user('user:default/ada');

describe('rememberUsers', () => {
  it('verifies the token of a user once in ten seconds', async () => {
    const { asked, clock, verify } = setUp(ada);
    await verify('one');
    await verify('one');
    await verify('two');
    expect(asked).toEqual(['one', 'two']);
    clock.now += 10_000;
    await verify('one');
    expect(asked).toEqual(['one', 'two', 'one']);
  });

  it('gives each caller credentials of its own that hold the same', async () => {
    const { verify } = setUp(ada);
    const [first, second] = [await verify('one'), await verify('one')];
    expect(second).not.toBe(first);
    expect(second).toEqual(first);
    expect(Object.getOwnPropertyDescriptor(second, 'token')).toMatchObject({
      value: 'one',
      enumerable: false,
    });
  });

  it('does not outlive the token', async () => {
    const { asked, clock, verify } = setUp(ada, 2_000);
    await verify('one');
    clock.now += 2_000;
    await verify('one');
    expect(asked).toEqual(['one', 'one']);
  });

  it('remembers neither services, nor who acts for a user, nor limited tokens', async () => {
    const service = setUp(mockCredentials.service());
    await service.verify('one');
    await service.verify('one');
    expect(service.asked).toHaveLength(2);

    const actor = { subject: 'plugin:search' };
    const delegated = setUp(
      mockCredentials.user('user:default/ada', { actor }),
    );
    await delegated.verify('one');
    await delegated.verify('one');
    expect(delegated.asked).toHaveLength(2);

    const limited = setUp(ada);
    await limited.verify('one');
    await limited.verify('one', { allowLimitedAccess: true });
    expect(limited.asked).toHaveLength(2);
  });

  it('does not remember what was refused', async () => {
    const { asked, verify } = setUp(ada);
    await expect(verify('bad')).rejects.toThrow('Illegal token');
    await expect(verify('bad')).rejects.toThrow('Illegal token');
    expect(asked).toHaveLength(2);
  });
});
