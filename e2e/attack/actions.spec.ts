import { expect, test } from './lib/attack';
import { callTool, listTools } from './lib/mcp';

const COMPONENT = {
  kind: 'component',
  namespace: 'default',
  name: 'callboard',
};

test('25. agents are offered what their user may do, and nobody else', async ({
  attacker,
}) => {
  const names = async (as: 'admin' | 'contractor' | 'guest') =>
    (await listTools(attacker, as)).map(({ name }) => name);
  const admins = await names('admin');
  expect(admins).toEqual(
    expect.arrayContaining(['access.who-can', 'scaffolder.dry-run-template']),
  );
  for (const as of ['contractor', 'guest'] as const) {
    const offered = await names(as);
    expect(offered).not.toContain('access.who-can');
    expect(offered).not.toContain('scaffolder.dry-run-template');
  }
  const destructive = (await listTools(attacker, 'guest')).filter(
    ({ annotations }) => annotations?.destructiveHint,
  );
  expect(destructive.map(({ name }) => name)).toContain(
    'catalog.unregister-entity',
  );

  const anonymous = await attacker.send('POST /api/mcp-actions/v1', {
    headers: { accept: 'application/json, text/event-stream' },
    body: { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} },
  });
  expect(anonymous.status).toBe(401);
});

test('25. an agent does nothing that its user may not do', async ({
  attacker,
}) => {
  const who = { permission: 'catalog.entity.create' };
  const location = { locationUrl: 'http://localhost:1/catalog-info.yaml' };
  const cases: [as: 'contractor' | 'guest', name: string, input: object][] = [
    ['contractor', 'access.who-can', who],
    ['guest', 'access.who-can', who],
    [
      'contractor',
      'access.simulate',
      { ...who, user: 'user:default/ben.whitaker' },
    ],
    [
      'contractor',
      'scaffolder.dry-run-template',
      { template: 'x', values: {} },
    ],
    ['contractor', 'catalog.unregister-entity', { type: location }],
    ['guest', 'catalog.unregister-entity', { type: location }],
    ['guest', 'catalog.register-entity', location],
    ['contractor', 'catalog.refresh-catalog-entity', COMPONENT],
    ['guest', 'catalog.refresh-catalog-entity', COMPONENT],
    ['guest', 'no.such-tool', {}],
  ];
  for (const [as, name, input] of cases) {
    const { isError, text } = await callTool(attacker, as, name, input);
    expect(isError, `${as} ${name}: ${text}`).toBe(true);
  }
});

test('25. actions cannot be invoked past the protocol', async ({
  attacker,
}) => {
  const invoke = (id: string, version = 'v2') =>
    `POST /api/${id.split(':')[0]}/.backstage/actions/${version}/actions/${id}/invoke`;
  for (const version of ['v1', 'v2']) {
    for (const id of ['access:who-can', 'scaffolder:dry-run-template']) {
      const body = version === 'v1' ? {} : { input: {} };
      const target = invoke(id, version);
      const anonymous = await attacker.send(target, { body });
      expect(anonymous.status, target).toBe(401);
      for (const as of ['contractor', 'guest'] as const) {
        // As if there were none.
        const { status } = await attacker.send(target, { as, body });
        expect(status, target).toBe(404);
      }
      const service = await attacker.send(target, { as: 'integration', body });
      expect(service.status, target).toBe(403);
    }
  }
  const register = await attacker.send(invoke('catalog:register-entity'), {
    as: 'guest',
    body: { input: { locationUrl: 'http://localhost:1/catalog-info.yaml' } },
  });
  expect(register.status).toBe(403);
});
