import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { PERSONA_HEADER } from '../../plugins/access/common/src/signIn/personas';
import { expect, test } from './lib/attack';
import { people } from './lib/people';

test('7. a persona has to be a user of the catalog', async ({ attacker }) => {
  for (const persona of [
    'user:default/nobody.at.all',
    'group:default/platform',
    'component:default/callboard',
    'user:../../grace.mwangi',
    '__proto__',
    'x'.repeat(5_000),
    '',
  ]) {
    const { status, text } = await attacker.send(
      'POST /api/auth/persona/refresh',
      {
        headers: { [PERSONA_HEADER]: persona },
        note: `persona ${persona.slice(0, 40)}`,
      },
    );
    expect([400, 401, 403, 404], persona).toContain(status);
    expect(text).not.toContain('backstageIdentity');
  }
});

test('9. providers that are not configured begin and end no sign-in', async ({
  attacker,
}) => {
  const state = Buffer.from(
    'nonce=x&env=production&flow=redirect&redirectUrl=https://evil.example',
  ).toString('hex');
  for (const provider of ['github', 'oidc', 'google', 'gitlab', 'microsoft']) {
    for (const target of [
      `GET /api/auth/${provider}/start?env=production&origin=https://evil.example`,
      `GET /api/auth/${provider}/handler/frame?code=x&state=${state}`,
      `POST /api/auth/${provider}/refresh`,
    ]) {
      const { status, headers } = await attacker.send(target);
      expect([403, 404], target).toContain(status);
      expect(headers.get('location')).toBe(null);
    }
  }
});

test('10. the portal gives codes and tokens to no other program', async ({
  attacker,
}) => {
  for (const redirect of [
    'http://127.0.0.1:8055/callback',
    'https://evil.example/callback',
    'http://localhost:3000@evil.example/',
    'http://localhost.evil.example/',
    'https://*.example/',
    'cursor://anysphere.cursor-retrieval/oauth/callback',
    'data:text/html,x',
    '//evil.example',
    'http:\\\\evil.example',
    'http://xn--lcalhost-j3a/',
  ]) {
    const query = new URLSearchParams({
      client_id: 'evil',
      redirect_uri: redirect,
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'x',
      code_challenge_method: 'S256',
    });
    const { status, headers } = await attacker.send(
      `GET /api/auth/v1/authorize?${query}`,
      { as: 'admin', note: redirect },
    );
    expect(status, redirect).toBe(404);
    expect(headers.get('location')).toBe(null);
  }
  for (const [target, body] of [
    [
      'POST /api/auth/v1/register',
      { client_name: 'x', redirect_uris: ['https://evil.example'] },
    ],
    [
      'POST /api/auth/v1/token',
      { grant_type: 'authorization_code', code: 'x' },
    ],
    [
      'POST /api/auth/v1/token',
      { grant_type: 'refresh_token', refresh_token: 'x' },
    ],
    ['POST /api/auth/v1/sessions/x/approve', {}],
  ] as const) {
    const { status } = await attacker.send(target, { as: 'admin', body });
    expect(status, target).toBe(404);
  }
});

test('11. an address that names a client is not fetched', async ({
  attacker,
}) => {
  const hits: string[] = [];
  const canary = createServer((request, response) => {
    hits.push(`${request.url}`);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const { port } = canary.address() as AddressInfo;
  const client = `http://127.0.0.1:${port}/client.json`;
  try {
    for (const target of [
      `GET /api/auth/v1/authorize?client_id=${encodeURIComponent(client)}&redirect_uri=${encodeURIComponent(client)}&response_type=code`,
      `GET /api/auth/.well-known/oauth-client/${encodeURIComponent(client)}`,
      `POST /api/auth/v1/token`,
      `GET /api/auth/persona/people?text=${encodeURIComponent(client)}`,
    ]) {
      await attacker.send(target, {
        as: 'developer',
        ...(target.startsWith('POST') && {
          body: {
            grant_type: 'authorization_code',
            client_id: client,
            code: 'x',
          },
        }),
      });
    }
    attacker.say(`requests to ${client}: ${hits.length}`);
    expect(hits).toEqual([]);
  } finally {
    canary.close();
  }
});

test('13. headers of a proxy that there is not sign nobody in', async ({
  attacker,
}) => {
  const spoofed = {
    'x-auth-request-user': people.admin,
    'x-auth-request-email': 'grace.mwangi@larkfield.example',
    'x-forwarded-user': people.admin,
    'x-forwarded-email': 'grace.mwangi@larkfield.example',
    'x-amzn-oidc-data': 'e30.e30.x',
    'x-goog-iap-jwt-assertion': 'e30.e30.x',
    'cf-access-jwt-assertion': 'e30.e30.x',
    'x-ms-token-aad-id-token': 'e30.e30.x',
    'backstage-user': people.admin,
    'x-backstage-user': people.admin,
  };
  for (const provider of [
    'oauth2Proxy',
    'gcpIap',
    'awsalb',
    'cfaccess',
    'easyAuth',
    'azure-easyauth',
  ]) {
    const { status } = await attacker.send(
      `POST /api/auth/${provider}/refresh`,
      { headers: spoofed, note: 'headers of a proxy' },
    );
    expect(status, provider).toBe(404);
  }
  for (const target of [
    'GET /api/catalog/entities',
    'GET /api/access/policies',
    'GET /api/user-settings/buckets/x/keys/y',
  ]) {
    const { status } = await attacker.send(target, {
      headers: { ...spoofed, [PERSONA_HEADER]: people.admin },
      note: 'headers of a proxy',
    });
    expect(status, target).toBe(401);
  }
  // Nor do they make somebody else of those who are signed in.
  const { status } = await attacker.send('GET /api/access/policies', {
    as: 'developer',
    headers: { ...spoofed, [PERSONA_HEADER]: people.admin },
    note: 'developer with headers of a proxy',
  });
  expect(status).toBe(403);
});
