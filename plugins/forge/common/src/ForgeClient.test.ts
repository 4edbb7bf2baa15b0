import { ForgeClient } from './ForgeClient';

const repository = {
  org: 'larkfield',
  name: 'checkout',
  description: 'Takes orders',
  defaultBranch: 'main',
  empty: false,
  updatedAt: '2025-01-01T00:00:00Z',
  cloneUrl: 'http://localhost:7010/larkfield/checkout.git',
};

function clientAnswering(status: number, body: unknown) {
  const asked: string[] = [];
  const client = new ForgeClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://portal/api/${plugin}`,
    },
    fetchApi: {
      fetch: async input => {
        asked.push(String(input));
        return new Response(JSON.stringify(body), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { client, asked };
}

describe('ForgeClient', () => {
  it('lists repositories and leaves out empty parameters', async () => {
    const { client, asked } = clientAnswering(200, {
      items: [repository],
      nextCursor: 'x',
    });
    await expect(
      client.listRepositories({ query: 'check out', cursor: undefined }),
    ).resolves.toEqual({ items: [repository], nextCursor: 'x' });
    await client.listRepositories();
    expect(asked).toEqual([
      'http://portal/api/forge/repositories?query=check+out',
      'http://portal/api/forge/repositories',
    ]);
  });

  it('finds a repository, or nothing', async () => {
    const id = { org: 'acme', name: 'shop' };
    const full = clientAnswering(200, { items: [repository] });
    await expect(full.client.findRepository(id)).resolves.toEqual(repository);
    expect(full.asked).toEqual([
      'http://portal/api/forge/repositories?org=acme&name=shop',
    ]);
    const empty = clientAnswering(200, { items: [] });
    await expect(empty.client.findRepository(id)).resolves.toBeUndefined();
  });

  it('keeps names, refs and paths apart in the address', async () => {
    const { client, asked } = clientAnswering(200, {
      commit: 'c',
      items: [],
    });
    await client.getTree(
      { org: 'a/b', name: 'c?d' },
      { ref: 'feature/x', path: 'a b/c' },
    );
    expect(asked).toEqual([
      'http://portal/api/forge/repositories/a%2Fb/c%3Fd/tree?ref=feature%2Fx&path=a+b%2Fc',
    ]);
  });

  it('throws what the forge said', async () => {
    const { client } = clientAnswering(404, {
      error: { name: 'NotFoundError', message: 'There is no such repository' },
      response: { statusCode: 404 },
    });
    await expect(
      client.getRepository({ org: 'a', name: 'b' }),
    ).rejects.toMatchObject({ cause: { name: 'NotFoundError' } });
  });

  it('does not pass on an answer of another shape', async () => {
    const { client } = clientAnswering(200, { items: [{ name: 'x' }] });
    await expect(client.listRepositories()).rejects.toThrow('org');
  });
});
