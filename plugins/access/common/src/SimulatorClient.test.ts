import { fetching, refusing } from '@callboard/http-client/testUtils';
import { SimulatorClient } from './SimulatorClient';

describe('SimulatorClient', () => {
  it('asks versions and keeps the condition as it was filled in', async () => {
    const answer = {
      items: [
        {
          version: 2,
          permission: 'catalog.entity.delete',
          user: 'user:default/ada',
          outcome: 'conditional',
          decidedBy: { kind: 'rule', ruleId: 'owners' },
          condition: {
            not: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: { claims: ['user:default/ada'] },
            },
          },
          roles: ['owners'],
          trail: [
            {
              ruleId: 'owners',
              effect: 'allow',
              outcome: 'depends',
              why: 'No resource was given',
            },
          ],
        },
      ],
    };
    const backend = fetching(answer);
    const request = {
      permission: 'catalog.entity.delete',
      versions: ['published' as const, 2],
    };
    await expect(
      new SimulatorClient(backend).simulate(request),
    ).resolves.toEqual(answer);
    expect(backend.asked).toEqual(['POST http://portal/api/access/simulate']);
    expect(backend.sent).toEqual([request]);
  });

  it('describes the installation', async () => {
    const installation = {
      permissions: [{ name: 'catalog.entity.read', pluginId: 'catalog' }],
      resourceTypes: [
        {
          resourceType: 'catalog-entity',
          pluginId: 'catalog',
          hasOwners: true,
          rules: [
            {
              name: 'IS_ENTITY_OWNER',
              description: 'Owned by',
              paramsSchema: { type: 'object', properties: {} },
            },
          ],
        },
      ],
    };
    const backend = fetching(installation);
    await expect(
      new SimulatorClient(backend).getInstallation(),
    ).resolves.toEqual(installation);
    expect(backend.asked).toEqual(['GET http://portal/api/access/permissions']);
  });

  it('asks who can, with references that need escaping', async () => {
    const backend = fetching({ roles: [], users: [], total: 0 });
    await new SimulatorClient(backend).whoCan({
      permission: 'catalog.entity.delete',
      resourceRef: 'component:default/a&b',
      version: 'published',
    });
    expect(backend.asked).toEqual([
      'GET http://portal/api/access/who-can?permission=catalog.entity.delete&resourceRef=component%3Adefault%2Fa%26b&version=published',
    ]);
  });

  it('reads the matrix page by page', async () => {
    const matrix = {
      version: 2,
      roles: [{ id: 'core', title: 'Core' }],
      permissions: [{ name: 'a.b', pluginId: 'a', action: 'read' }],
      cells: [[{ outcome: 'deny', ruleId: 'no' }]],
      total: 30,
      nextCursor: 'x',
    };
    const backend = fetching(matrix);
    const client = new SimulatorClient(backend);
    await expect(client.getMatrix({ role: 'co', limit: 1 })).resolves.toEqual(
      matrix,
    );
    await client.getMatrix();
    expect(backend.asked).toEqual([
      'GET http://portal/api/access/matrix?role=co&limit=1',
      'GET http://portal/api/access/matrix',
    ]);
  });

  it('counts what a condition matches', async () => {
    const preview = { matches: 1, total: 2, sample: ['component:default/a'] };
    const backend = fetching(preview);
    await expect(
      new SimulatorClient(backend).previewCondition({
        resourceType: 'catalog-entity',
        condition: { rule: 'IS_ENTITY_KIND', params: { kinds: ['api'] } },
      }),
    ).resolves.toEqual(preview);
    expect(backend.asked).toEqual([
      'POST http://portal/api/access/conditions/preview',
    ]);
  });

  it('throws what the backend said', async () => {
    const client = new SimulatorClient(
      refusing(403, { name: 'NotAllowedError', message: 'No' }),
    );
    await expect(client.getMatrix()).rejects.toMatchObject({
      cause: { name: 'NotAllowedError' },
    });
  });
});
