import { expect, test } from './lib/attack';
import type { Attacker } from './lib/attack';
import { signedByPortal, TYPES } from './lib/forgedTokens';
import { people, signedIn } from './lib/people';

const TASKS = '/api/scaffolder/v2/tasks';
const others = ['lead', 'contractor', 'guest'] as const;

/** Runs a template that fails at its first step, as the name is taken. */
async function startTask(attacker: Attacker): Promise<string> {
  const started = await attacker.send(`POST ${TASKS}`, {
    as: 'developer',
    body: {
      templateRef: 'template:default/node-service',
      values: {
        name: 'basket-service',
        description: 'canary of the developer',
        owner: 'group:default/checkout',
      },
    },
  });
  expect(started.status).toBe(201);
  return started.json<{ id: string }>().id;
}

test('21. what somebody runs is theirs alone', async ({ attacker }) => {
  const id = await startTask(attacker);
  const task = `${TASKS}/${id}`;
  const own = await attacker.send(`GET ${task}`, { as: 'developer' });
  expect(own.status).toBe(200);
  expect(own.text).toContain('canary of the developer');

  for (const as of others) {
    for (const target of [
      `GET ${task}`,
      `GET ${task}/events`,
      `GET ${task}/events?after=0`,
      `GET ${task}/eventstream`,
      `POST ${task}/cancel`,
      `POST ${task}/retry`,
    ]) {
      const answer = await attacker.send(target, {
        as,
        ...(target.startsWith('POST') && { body: {} }),
        readFor: 1_000,
      });
      expect(answer.status, target).toBe(403);
      expect(answer.text).not.toContain('canary');
    }
    for (const query of [
      '',
      `?createdBy=${people.developer}`,
      `?createdBy=${people.developer}&createdBy=${people[as]}`,
      '?limit=100&order=desc:created_at',
    ]) {
      const list = await attacker.send(`GET ${TASKS}${query}`, { as });
      expect(list.text).not.toContain(id);
      expect(list.text).not.toContain('canary');
    }
  }
  await expect
    .poll(
      async () =>
        (await attacker.send(`GET ${task}`, { as: 'developer' })).json<{
          status: string;
        }>().status,
      { intervals: [300], timeout: 15_000 },
    )
    .toBe('failed');
  const log = await attacker.send(`GET ${task}/eventstream`, {
    as: 'developer',
    readFor: 500,
  });
  expect(log.text).toContain('event: log');
});

test('22. notifications of somebody are theirs alone', async ({ attacker }) => {
  const path = '/api/notifications/notifications';
  const now = Math.floor(Date.now() / 1000);
  const token = await signedByPortal(
    'plugins',
    { typ: TYPES.plugin },
    { sub: 'scaffolder', aud: 'notifications', iat: now, exp: now + 60 },
  );
  const sent = await attacker.send(`POST ${path}`, {
    token,
    note: 'the scaffolder',
    body: {
      recipients: { type: 'entity', entityRef: people.developer },
      payload: { title: 'canary of the developer', topic: 'canary-topic' },
    },
  });
  expect(sent.status).toBe(200);
  const [{ id }] = sent.json<{ id: string }[]>();
  const own = await attacker.send(`GET ${path}/${id}`, { as: 'developer' });
  expect(own.text).toContain('canary');

  for (const as of ['admin', ...others] as const) {
    for (const target of [
      `GET ${path}/${id}`,
      `GET /api/notifications/${id}`,
      `GET ${path}`,
      `GET ${path}?search=canary`,
      `GET ${path}?user=${people.developer}`,
      'GET /api/notifications/topics',
    ]) {
      const answer = await attacker.send(target, { as });
      expect(answer.text, target).not.toContain('canary');
      if (target.includes(id)) {
        expect(answer.status, target).toBe(404);
      }
    }
    for (const change of [{ read: true }, { saved: true }]) {
      const answer = await attacker.send(`POST ${path}/update`, {
        as,
        body: { ids: [id], ...change },
      });
      expect(answer.text).not.toContain('canary');
    }
  }
  const after = await attacker.send(`GET ${path}/${id}`, { as: 'developer' });
  const { read, saved } = after.json<{ read?: string; saved?: string }>();
  expect({ read: read ?? undefined, saved: saved ?? undefined }).toEqual({});
});

test('22. settings of somebody are theirs alone', async ({ attacker }) => {
  const key = '/api/user-settings/buckets/attack/keys/own';
  await attacker.send(`PUT ${key}`, {
    as: 'developer',
    body: { value: 'canary' },
  });
  for (const as of ['admin', ...others] as const) {
    for (const [target, body] of [
      [`GET ${key}`],
      [`GET ${key}?userEntityRef=${people.developer}`],
      [
        'POST /api/user-settings/multiget',
        {
          userEntityRef: people.developer,
          items: [{ bucket: 'attack', key: 'own' }],
        },
      ],
      [`DELETE ${key}`],
      [`PUT ${key}`, { value: as, userEntityRef: people.developer }],
      [`DELETE ${key}`],
    ] as const) {
      const { text } = await attacker.send(target, { as, body });
      expect(text, target).not.toContain('canary');
    }
  }
  const own = await attacker.send(`GET ${key}`, { as: 'developer' });
  expect(own.json<{ value: string }>().value).toBe('canary');
  await attacker.send(`DELETE ${key}`, { as: 'developer' });
});

test('23. a thousand calls at once do not mix people up', async ({
  attacker,
}) => {
  const key = 'GET /api/user-settings/buckets/attack/keys/who';
  for (const as of signedIn) {
    const body = { value: people[as] };
    await attacker.send(key.replace('GET', 'PUT'), { as, body });
  }
  const refresh = {
    id: '1',
    resourceRef: 'component:default/basket-service',
    permission: {
      type: 'resource',
      name: 'catalog.entity.refresh',
      attributes: { action: 'update' },
      resourceType: 'catalog-entity',
    },
  };
  const policies = {
    id: '2',
    permission: {
      type: 'basic',
      name: 'access.policy.read',
      attributes: { action: 'read' },
    },
  };
  const seen = new Set<string>();
  await Promise.all(
    Array.from({ length: 1_000 }, async (_, index) => {
      const as = signedIn[(index * 7) % signedIn.length];
      if (index % 4 === 0) {
        const own = await attacker.send(key, { as });
        seen.add(`${as} ${own.json<{ value: string }>().value}`);
        return;
      }
      const { text } = await attacker.send('POST /api/permission/authorize', {
        as,
        body: { items: [refresh, policies] },
      });
      const { items } = JSON.parse(text) as { items: { result: string }[] };
      seen.add(`${as} ${items.map(item => item.result).join(' ')}`);
    }),
  );
  // A line for each call would say the same a thousand times.
  attacker.lines.splice(5);
  attacker.say('1000 calls at once:');
  [...seen].sort().forEach(line => attacker.say(line));
  expect([...seen].sort()).toEqual(
    [
      ...signedIn.map(as => `${as} ${people[as]}`),
      'admin ALLOW ALLOW',
      'lead ALLOW DENY',
      'developer ALLOW DENY',
      'contractor DENY DENY',
      'guest DENY DENY',
    ].sort(),
  );
});
