import { fetching, refusing } from '@callboard/http-client/testUtils';
import { __Features__Client } from './__Features__Client';

const __featureId__ = {
  id: '1',
  title: 'First',
  createdBy: 'user:default/ada',
  createdAt: '2025-01-01T00:00:00.000Z',
};

describe('__Features__Client', () => {
  it('asks for the page that the cursor names', async () => {
    const page = { items: [__featureId__], nextCursor: 'b+c' };
    const backend = fetching(page);
    const client = new __Features__Client(backend);
    await expect(client.list__Features__()).resolves.toEqual(page);
    await client.list__Features__({ cursor: 'b+c' });
    expect(backend.asked).toEqual([
      'GET http://portal/api/__domain__/__features__',
      'GET http://portal/api/__domain__/__features__?cursor=b%2Bc',
    ]);
  });

  it('sends what is to be added', async () => {
    const backend = fetching(__featureId__, { status: 201 });
    const client = new __Features__Client(backend);
    await expect(client.create__Feature__({ title: 'First' })).resolves.toEqual(
      __featureId__,
    );
    expect(backend.asked).toEqual([
      'POST http://portal/api/__domain__/__features__',
    ]);
    expect(backend.sent).toEqual([{ title: 'First' }]);
  });

  it('throws what the backend said', async () => {
    const client = new __Features__Client(
      refusing(403, { name: 'NotAllowedError', message: 'No' }),
    );
    await expect(client.list__Features__()).rejects.toMatchObject({
      cause: { name: 'NotAllowedError', message: 'No' },
    });
  });

  it('does not pass on an answer of another shape', async () => {
    const client = new __Features__Client(fetching({ items: [{ id: 1 }] }));
    await expect(client.list__Features__()).rejects.toThrow('id');
  });
});
