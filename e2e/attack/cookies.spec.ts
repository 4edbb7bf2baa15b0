import { expect, test } from './lib/attack';
import type { Attacker } from './lib/attack';
import { people } from './lib/people';

const COOKIE = 'GET /api/techdocs/.backstage/auth/v1/cookie';

async function cookieOf(attacker: Attacker, as: 'admin' | 'developer') {
  const { headers } = await attacker.send(COOKIE, { as });
  return headers.getSetCookie()[0] ?? '';
}

test('3. the cookie for docs changes nothing, and reads nothing else', async ({
  attacker,
}) => {
  const cookie = (await cookieOf(attacker, 'admin')).split(';')[0];
  expect(cookie).toMatch(/^backstage-auth=.+/);
  const headers = { cookie };
  const docs = 'default/component/basket-service';
  const allowed = await attacker.send(
    `GET /api/techdocs/static/docs/${docs}/index.html`,
    { headers, note: 'cookie of admin' },
  );
  expect(allowed.status).toBe(200);

  for (const [target, body] of [
    ['POST /api/catalog/refresh', { entityRef: 'component:default/callboard' }],
    [
      'POST /api/catalog/locations',
      { type: 'url', target: 'http://localhost/x' },
    ],
    ['DELETE /api/catalog/entities/by-uid/x'],
    ['DELETE /api/catalog/locations/x'],
    ['POST /api/scaffolder/v2/tasks', { templateRef: 'x', values: {} }],
    ['POST /api/scaffolder/v2/dry-run', {}],
    [
      'POST /api/notifications/notifications',
      { recipients: { type: 'broadcast' }, payload: { title: 'x' } },
    ],
    ['POST /api/notifications/update', { ids: [], read: true }],
    ['PUT /api/user-settings/buckets/x/keys/y', { value: 1 }],
    ['POST /api/access/policies', { yaml: 'roles: []' }],
    ['POST /api/access/policies/1/publish', { message: 'x', revision: 1 }],
    ['POST /api/access/policies/1/revert', { message: 'x' }],
    ['POST /api/permission/authorize', { items: [] }],
    ['POST /api/mcp-actions/v1', {}],
    ['POST /api/catalog/.backstage/actions/v1/actions/x/invoke', {}],
    ['GET /api/catalog/entities'],
    ['GET /api/search/query?term=x'],
    ['GET /api/access/audit/events'],
    [`GET /api/techdocs/metadata/techdocs/${docs}`],
    [`GET /api/techdocs/sync/${docs}`],
    ['GET /api/user-settings/buckets/x/keys/y'],
    ['GET /api/devtools/config'],
  ] as const) {
    const answer = await attacker.send(target, {
      headers,
      body,
      note: 'cookie of admin',
    });
    expect(answer.status, target).toBe(401);
  }
  // The folder of docs takes cookies, but no changes.
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const target = `${method} /api/techdocs/static/docs/${docs}/index.html`;
    const answer = await attacker.send(target, {
      headers,
      note: 'cookie of admin',
    });
    expect([404, 405], target).toContain(answer.status);
  }
});

test('8. scripts cannot read the cookie, and other hosts do not get it', async ({
  attacker,
}) => {
  const cookie = await cookieOf(attacker, 'developer');
  attacker.say(`flags: ${cookie.replace(/^[^;]*; /, '')}`);
  expect(cookie).toContain('; HttpOnly');
  expect(cookie).toContain('; Secure');
  expect(cookie).toContain('; Domain=localhost');
  expect(cookie).toContain('; Path=/');
  expect(cookie).toMatch(/; Expires=/);
  const cleared = await attacker.send(COOKIE.replace('GET', 'DELETE'), {
    as: 'developer',
  });
  expect(cleared.headers.getSetCookie()[0]).toMatch(/^backstage-auth=;.*1970/);
});

test('8. a cookie names who it is for and does not make anybody else of them', async ({
  attacker,
}) => {
  const cookie = (await cookieOf(attacker, 'developer')).split(';')[0];
  const [header, payload, proof] = cookie
    .replace('backstage-auth=', '')
    .split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  expect(claims.sub).toBe(people.developer);
  const changed = Buffer.from(
    JSON.stringify({ ...claims, sub: people.admin }),
  ).toString('base64url');
  const answer = await attacker.send(
    'GET /api/techdocs/static/docs/default/component/basket-service/index.html',
    {
      headers: { cookie: `backstage-auth=${header}.${changed}.${proof}` },
      note: 'cookie of developer, as admin',
    },
  );
  expect(answer.status).toBe(401);
});
