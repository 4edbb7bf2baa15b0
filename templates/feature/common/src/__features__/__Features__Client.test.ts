import { __Features__Client } from './__Features__Client';

const __featureId__ = {
  id: '1',
  title: 'First',
  createdBy: 'user:default/ada',
  createdAt: '2025-01-01T00:00:00.000Z',
};

function clientAnswering(status: number, body: unknown) {
  const requests: Request[] = [];
  const client = new __Features__Client({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://portal.test/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        requests.push(new Request(String(input), init));
        return Response.json(body, { status });
      },
    },
  });
  return { client, requests };
}

describe('__Features__Client', () => {
  it('asks for the page that the cursor names', async () => {
    const page = { items: [__featureId__], nextCursor: 'b+c' };
    const { client, requests } = clientAnswering(200, page);
    await expect(client.list__Features__()).resolves.toEqual(page);
    await client.list__Features__({ cursor: 'b+c' });
    expect(requests.map(({ url }) => url)).toEqual([
      'http://portal.test/api/__domain__/__features__',
      'http://portal.test/api/__domain__/__features__?cursor=b%2Bc',
    ]);
  });

  it('sends what is to be added', async () => {
    const { client, requests } = clientAnswering(201, __featureId__);
    await expect(client.create__Feature__({ title: 'First' })).resolves.toEqual(
      __featureId__,
    );
    expect(requests[0].method).toBe('POST');
    await expect(requests[0].json()).resolves.toEqual({ title: 'First' });
  });

  it('throws what the backend said', async () => {
    const { client } = clientAnswering(403, {
      error: { name: 'NotAllowedError', message: 'No' },
      response: { statusCode: 403 },
    });
    await expect(client.list__Features__()).rejects.toMatchObject({
      cause: { name: 'NotAllowedError', message: 'No' },
    });
  });

  it('does not pass on an answer of another shape', async () => {
    const { client } = clientAnswering(200, { items: [{ id: 1 }] });
    await expect(client.list__Features__()).rejects.toThrow('id');
  });
});
