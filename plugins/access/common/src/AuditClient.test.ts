import { fetching, refusing } from '@callboard/http-client/testUtils';
import { AuditClient } from './AuditClient';

const event = {
  seq: 7,
  hash: 'a'.repeat(64),
  at: '2026-03-01T08:00:00.000Z',
  pluginId: 'catalog',
  eventId: 'entity-mutate',
  severity: 'medium',
  result: 'succeeded',
  correlationId: 'c',
  meta: { nested: { list: [1, 'two', null] } },
};
const base = 'GET http://portal/api/access/audit';

describe('AuditClient', () => {
  it('filters the log and follows its end', async () => {
    const backend = fetching({ items: [event] });
    const client = new AuditClient(backend);
    await expect(
      client.listEvents({
        actor: 'user:default/ada',
        severity: 'high',
        cursor: 'x',
      }),
    ).resolves.toEqual({ items: [event] });
    await client.listEventsAfter(0, { action: 'catalog', limit: 50 });
    expect(backend.asked).toEqual([
      `${base}/events?actor=user%3Adefault%2Fada&severity=high&cursor=x`,
      `${base}/events?action=catalog&after=0&limit=50`,
    ]);
  });

  it('exports as a stream, and says where that is', async () => {
    const backend = fetching('{"seq":7}\n', { type: 'application/x-ndjson' });
    const client = new AuditClient(backend);
    const stream = await client.exportEvents('ndjson', { result: 'denied' });
    await expect(new Response(stream).text()).resolves.toBe('{"seq":7}\n');
    await expect(client.getExportUrl('csv')).resolves.toBe(
      'http://portal/api/access/audit/export?format=csv',
    );
    expect(backend.asked).toEqual([
      `${base}/export?format=ndjson&result=denied`,
    ]);
  });

  it('gives an empty stream for an empty answer', async () => {
    const client = new AuditClient(fetching('', { status: 204 }));
    const stream = await client.exportEvents('csv');
    await expect(new Response(stream).text()).resolves.toBe('');
  });

  it('verifies a part of the chain', async () => {
    const verification = {
      ok: false,
      checked: 3,
      from: 5,
      to: 9,
      broken: { seq: 7, reason: 'its hash does not fit' },
    };
    const backend = fetching(verification);
    await expect(
      new AuditClient(backend).verify({ from: 5, to: 9 }),
    ).resolves.toEqual(verification);
    expect(backend.asked).toEqual([`${base}/verify?from=5&to=9`]);
  });

  it('throws what the backend said before a stream begins', async () => {
    const client = new AuditClient(
      refusing(403, { name: 'NotAllowedError', message: 'No' }),
    );
    await expect(client.exportEvents('csv')).rejects.toMatchObject({
      cause: { name: 'NotAllowedError' },
    });
  });
});
