import { describeSignIn } from './describeSignIn';
import type { SignInExchange } from './SignInExchange';

const ADA = 'user:default/ada';
const identity = { backstageIdentity: { identity: { userEntityRef: ADA } } };
const failed = (name: string, message: string) => ({
  error: { name, message },
});

function page(message: object): string {
  const encoded = encodeURIComponent(
    JSON.stringify({ type: 'authorization_response', ...message }),
  ).replace(/'/g, '%27');
  return `<html><body><script>var authResponse = decodeURIComponent('${encoded}');
    var origin = decodeURIComponent('http%3A%2F%2Flocalhost');</script></body></html>`;
}

function told(exchange: Partial<SignInExchange>) {
  return describeSignIn({
    method: 'GET',
    path: '/oidc/refresh',
    hasSession: true,
    status: 200,
    body: '',
    ...exchange,
  });
}

describe('describeSignIn', () => {
  it('knows who came back from a provider, and why somebody did not get in', () => {
    const path = '/oidc/handler/frame';
    expect(told({ path, body: page({ response: identity }) })).toEqual({
      eventId: 'sign-in',
      severity: 'medium',
      result: 'succeeded',
      actor: ADA,
      meta: { provider: 'oidc' },
    });
    expect(
      told({ path, body: page(failed('NotFoundError', "It's nobody")) }),
    ).toEqual({
      eventId: 'sign-in',
      severity: 'medium',
      result: 'failed',
      error: "NotFoundError: It's nobody",
      meta: { provider: 'oidc' },
    });
    expect(
      told({
        path,
        status: 302,
        location: 'http://localhost:3000/?error=Unknown+user',
      }),
    ).toMatchObject({ result: 'failed', error: 'Unknown user' });
    expect(
      told({ path, status: 302, location: 'http://localhost:3000/' }),
    ).toMatchObject({ eventId: 'sign-in', result: 'succeeded' });
    expect(
      told({ path, body: page({ response: { profile: {} } }) }),
    ).toMatchObject({ eventId: 'provider-access', severity: 'low' });
    expect(told({ path, body: "decodeURIComponent('%')" })).toMatchObject({
      eventId: 'provider-access',
    });
  });

  it('tells renewing a session from signing in without one', () => {
    const body = JSON.stringify(identity);
    expect(told({ body })).toMatchObject({
      eventId: 'session-refresh',
      severity: 'low',
      result: 'succeeded',
      actor: ADA,
    });
    expect(
      told({ path: '/guest/refresh', hasSession: false, body }),
    ).toMatchObject({
      eventId: 'sign-in',
      actor: ADA,
      meta: { provider: 'guest' },
    });
    expect(
      told({
        status: 401,
        body: JSON.stringify(failed('AuthenticationError', 'Refresh failed')),
      }),
    ).toMatchObject({
      eventId: 'session-refresh',
      severity: 'medium',
      result: 'failed',
      error: 'AuthenticationError: Refresh failed',
    });
    expect(
      told({ hasSession: false, status: 404, body: '<html>' }),
    ).toMatchObject({ result: 'failed', error: 'Answered with status 404' });
  });

  it('says nothing of visitors who have no session yet', () => {
    expect(
      told({
        hasSession: false,
        status: 401,
        body: JSON.stringify(
          failed(
            'AuthenticationError',
            'Refresh failed; caused by InputError: Missing session cookie',
          ),
        ),
      }),
    ).toBeUndefined();
  });

  it('knows sign-outs, refused starts and tokens for clients', () => {
    expect(told({ path: '/oidc/logout', method: 'POST' })).toMatchObject({
      eventId: 'sign-out',
      result: 'succeeded',
    });
    expect(told({ path: '/oidc/start', status: 302 })).toBeUndefined();
    expect(
      told({
        path: '/oidc/start',
        status: 403,
        body: JSON.stringify(failed('NotAllowedError', 'Origin')),
      }),
    ).toMatchObject({ eventId: 'sign-in', error: 'NotAllowedError: Origin' });
    const token = `x.${Buffer.from(`{"sub":"${ADA}"}`).toString('base64url')}.y`;
    expect(
      told({
        path: '/v1/token',
        method: 'POST',
        body: JSON.stringify({ access_token: token }),
      }),
    ).toEqual({
      eventId: 'token-issue',
      severity: 'medium',
      result: 'succeeded',
      actor: ADA,
    });
    expect(
      told({ path: '/v1/register', method: 'POST', status: 400 }),
    ).toMatchObject({ eventId: 'client-register', result: 'failed' });
    expect(told({ path: '/v1/revoke', method: 'POST' })).toMatchObject({
      eventId: 'token-revoke',
    });
  });

  it.each(['/.well-known/jwks.json', '/v1/userinfo', '/', '/oidc/logout'])(
    'has nothing to say about GET %s',
    path => {
      expect(told({ path })).toBeUndefined();
    },
  );
});
