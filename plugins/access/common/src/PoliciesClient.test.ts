import { fetching, refusing } from '@callboard/http-client/testUtils';
import { defaultPolicy } from './policy/defaultPolicy';
import { PoliciesClient } from './PoliciesClient';

const summary = {
  version: 4,
  status: 'draft',
  revision: 2,
  basedOn: 3,
  source: 'ui',
  createdBy: 'user:default/ada',
  createdAt: '2026-03-01T08:00:00.000Z',
};
const version = { ...summary, document: defaultPolicy() };

describe('PoliciesClient', () => {
  it('lists versions with the state of the policy', async () => {
    const page = {
      items: [summary],
      nextCursor: 'x',
      state: { published: 3, problem: 'broken file' },
    };
    const backend = fetching(page);
    const client = new PoliciesClient(backend);
    await expect(client.listPolicies({ limit: 5 })).resolves.toEqual(page);
    await client.listPolicies();
    expect(backend.asked).toEqual([
      'GET http://portal/api/access/policies?limit=5',
      'GET http://portal/api/access/policies',
    ]);
  });

  it('reads, writes and publishes a version', async () => {
    const backend = fetching(version);
    const client = new PoliciesClient(backend);
    const { document } = version;
    await expect(client.getPolicy('published')).resolves.toEqual(version);
    await client.createDraft({ document, basedOn: 3 });
    await client.editDraft(4, { document, revision: 1 });
    await client.publishDraft(4, { message: 'New team', revision: 2 });
    await client.revertTo(3, { message: 'Too strict' });
    expect(backend.asked).toEqual([
      'GET http://portal/api/access/policies/published',
      'POST http://portal/api/access/policies',
      'PUT http://portal/api/access/policies/4',
      'POST http://portal/api/access/policies/4/publish',
      'POST http://portal/api/access/policies/3/revert',
    ]);
    expect(backend.sent).toEqual([
      undefined,
      { document, basedOn: 3 },
      { document, revision: 1 },
      { message: 'New team', revision: 2 },
      { message: 'Too strict' },
    ]);
  });

  it('exports YAML', async () => {
    const backend = fetching('roles: []\n', { type: 'application/yaml' });
    const client = new PoliciesClient(backend);
    await expect(client.getPolicyYaml(4)).resolves.toBe('roles: []\n');
    expect(backend.asked).toEqual([
      'GET http://portal/api/access/policies/4?format=yaml',
    ]);
  });

  it('discards a draft', async () => {
    const backend = fetching('', { status: 204 });
    await new PoliciesClient(backend).discardDraft(4);
    expect(backend.asked).toEqual([
      'DELETE http://portal/api/access/policies/4',
    ]);
  });

  it('compares versions, and lists roles with their people', async () => {
    const diff = { from: 3, to: 4, roles: [], rules: [], defaults: [] };
    const compared = fetching(diff);
    await expect(
      new PoliciesClient(compared).diffPolicies(4, 3),
    ).resolves.toEqual(diff);
    expect(compared.asked).toEqual([
      'GET http://portal/api/access/policies/4/diff?against=3',
    ]);

    const listed = fetching({ items: [] });
    await new PoliciesClient(listed).listRoles({ version: 4, cursor: 'x' });
    expect(listed.asked).toEqual([
      'GET http://portal/api/access/roles?version=4&cursor=x',
    ]);
  });

  it('throws what the backend said, such as a conflict', async () => {
    const client = new PoliciesClient(
      refusing(409, { name: 'ConflictError', message: 'It was edited' }),
    );
    await expect(
      client.editDraft(4, { document: defaultPolicy(), revision: 1 }),
    ).rejects.toMatchObject({ cause: { name: 'ConflictError' } });
  });

  it('does not pass on an answer of another shape', async () => {
    const client = new PoliciesClient(fetching({ ...version, revision: 'x' }));
    await expect(client.getPolicy(4)).rejects.toThrow('revision');
  });
});
