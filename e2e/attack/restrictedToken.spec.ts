import { expect, test } from './lib/attack';

const READ_ALL = 'GET /api/catalog/entities/by-query?limit=1';

test('5. a token of a service reaches only the plugin that it is for', async ({
  attacker,
}) => {
  const as = 'integration';
  expect((await attacker.send(READ_ALL, { as })).status).toBe(200);
  for (const [target, body] of [
    ['GET /api/scaffolder/v2/tasks'],
    ['GET /api/scaffolder/v2/actions'],
    ['GET /api/search/query?term=a'],
    ['GET /api/techdocs/metadata/techdocs/default/component/basket-service'],
    ['GET /api/notifications/notifications'],
    ['GET /api/user-settings/buckets/x/keys/y'],
    ['GET /api/devtools/config'],
    ['GET /api/forge/repositories'],
    ['GET /api/access/policies'],
    ['GET /api/access/audit/events'],
    ['GET /api/events/bus/v1/subscriptions/x/events'],
    ['POST /api/permission/authorize', { items: [] }],
    [
      'POST /api/mcp-actions/v1',
      { jsonrpc: '2.0', id: 1, method: 'tools/list' },
    ],
    [
      'POST /api/notifications/notifications',
      { recipients: { type: 'broadcast' }, payload: { title: 'x' } },
    ],
  ] as const) {
    const { status } = await attacker.send(target, { as, body });
    expect(status, target).toBe(403);
  }
});

test('26. within its plugin, a token of a service does only what it may', async ({
  attacker,
}) => {
  const as = 'integration';
  const found = await attacker.send(
    'GET /api/catalog/entities/by-name/component/default/basket-service',
    { as },
  );
  expect(found.status).toBe(200);
  const { metadata } = found.json<{ metadata: { uid: string } }>();
  for (const [target, body, expected] of [
    [`DELETE /api/catalog/entities/by-uid/${metadata.uid}`, undefined, 403],
    [
      'POST /api/catalog/refresh',
      { entityRef: 'component:default/basket-service' },
      403,
    ],
    [
      'POST /api/catalog/locations',
      { type: 'url', target: 'http://localhost:1/catalog-info.yaml' },
      403,
    ],
    [
      'POST /api/catalog/locations?dryRun=true',
      { type: 'url', target: 'http://localhost:1/catalog-info.yaml' },
      403,
    ],
    [
      'POST /api/catalog/analyze-location',
      { location: { type: 'url', target: 'http://localhost:1/x' } },
      403,
    ],
    [
      'POST /api/catalog/validate-entity',
      {
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'x' },
          spec: { type: 'service', lifecycle: 'x', owner: 'x' },
        },
        location: 'url:http://localhost:1/x',
      },
      403,
    ],
    ['GET /api/catalog/entities/unprocessed/failed', undefined, 403],
    ['DELETE /api/catalog/entities/unprocessed/delete/x', undefined, 403],
  ] as const) {
    const { status } = await attacker.send(target, { as, body });
    expect(status, target).toBe(expected);
  }
  const locations = await attacker.send('GET /api/catalog/locations', { as });
  expect(locations.status === 403 || locations.text === '[]').toBe(true);
});

test('5. nothing but the exact token is taken for it', async ({ attacker }) => {
  for (const [note, token] of Object.entries({
    empty: '',
    short: 'x',
    long: 'a'.repeat(12_000),
    'two dots': '..',
    'the word undefined': 'undefined',
    'the word null': 'null',
  })) {
    const { status } = await attacker.send(READ_ALL, {
      headers: { authorization: `Bearer ${token}` },
      note: `token: ${note}`,
    });
    expect(status, note).toBe(401);
  }
});
