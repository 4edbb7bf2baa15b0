import { readFileSync } from 'node:fs';
import { attackConfig } from './lib/attackConfig';
import { expect, test } from './lib/attack';
import {
  forgedTokens,
  misusedTokens,
  signedByPortal,
  TYPES,
} from './lib/forgedTokens';
import { people, tokenOf } from './lib/people';

const READ = 'GET /api/catalog/entities/by-query?limit=1';
const now = () => Math.floor(Date.now() / 1000);

test('2. forged and misused tokens let nobody in', async ({ attacker }) => {
  const genuine = (await tokenOf('developer')) ?? '';
  expect((await attacker.send(READ, { as: 'developer' })).status).toBe(200);
  for (const { name, token } of [
    ...(await forgedTokens(genuine, people.admin)),
    ...(await misusedTokens(genuine, people.developer)),
  ]) {
    const { status } = await attacker.send(READ, { token, note: name });
    expect(status, name).toBe(401);
  }
});

test('4. the token of a plugin for one plugin is worth nothing to another', async ({
  attacker,
}) => {
  const claims = { sub: 'search', iat: now(), exp: now() + 600 };
  const sign = (change: object) =>
    signedByPortal(
      'plugins',
      { typ: TYPES.plugin },
      { ...claims, aud: 'catalog', ...change },
    );
  const forCatalog = await sign({});
  const note = 'token of search for catalog';
  const { status } = await attacker.send(READ, { token: forCatalog, note });
  expect(status).toBe(200);

  for (const target of [
    'GET /api/scaffolder/v2/tasks',
    'GET /api/notifications/notifications',
    'GET /api/access/policies',
    'GET /api/access/audit/events',
    'GET /api/devtools/config',
    'POST /api/permission/authorize',
    'GET /api/techdocs/metadata/techdocs/default/component/basket-service',
  ]) {
    const answer = await attacker.send(target, {
      token: forCatalog,
      note,
      ...(target.startsWith('POST') && { body: { items: [] } }),
    });
    expect(answer.status, target).toBe(401);
  }
  for (const [name, change] of Object.entries({
    'for nobody': { aud: undefined },
    'for another plugin': { aud: 'scaffolder' },
    'of a plugin that there is not': { sub: 'no-such-plugin' },
    'of a plugin with a path for a name': { sub: '../auth' },
    'of a plugin on another host': { sub: '@127.0.0.1:1/x' },
    'that has expired': { iat: now() - 99, exp: now() - 9 },
    'on behalf of a forged user': {
      obo: (await forgedTokens((await tokenOf('guest')) ?? '', people.admin))[0]
        .token,
    },
  })) {
    const token = await sign(change);
    const answer = await attacker.send(READ, { token, note: `token ${name}` });
    expect(answer.status, name).toBe(401);
  }
});

test('12. a flood of unknown keys causes few requests for keys', async ({
  attacker,
}) => {
  const genuine = (await tokenOf('developer')) ?? '';
  const asked = (path: string) =>
    readFileSync(attackConfig().logFile, 'utf8').split(`GET ${path}`).length;
  const userKeys = '/api/auth/.well-known/jwks.json HTTP';
  const pluginKeys = '/api/search/.backstage/auth/v1/jwks.json HTTP';
  const before = asked(userKeys) + asked(pluginKeys);
  const [unknown] = await forgedTokens(genuine, people.admin);
  const [, payload] = unknown.token.split('.');
  const encode = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const flood = Array.from({ length: 300 }, (_, index) => {
    const typ = index % 2 === 0 ? TYPES.user : TYPES.plugin;
    const claims = encode({
      sub: 'search',
      aud: 'catalog',
      iat: now() + 600,
      exp: now() + 900,
    });
    const header = encode({ alg: 'ES256', typ, kid: `random-${index}` });
    const body = index % 2 === 0 ? payload : claims;
    return `${header}.${body}.${Buffer.alloc(64, 1).toString('base64url')}`;
  });
  const statuses = await Promise.all(
    flood.map(async token => {
      const answer = await fetch(
        `${attackConfig().url}${READ.replace('GET ', '')}`,
        { headers: { authorization: `Bearer ${token}` } },
      );
      return answer.status;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([401]));
  const fetches = asked(userKeys) + asked(pluginKeys) - before;
  attacker.say(
    `${READ} · 300 tokens with random kids → 401 each, ${fetches} requests for keys`,
  );
  // Backstage allows ten forced reloads a minute for each of the two kinds.
  expect(fetches).toBeLessThanOrEqual(24);
});
