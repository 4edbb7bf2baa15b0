import { z } from 'zod';
import { PluginHttpClient } from './PluginHttpClient';
import { fetching, refusing } from './testUtils';

const thing = z.object({ id: z.string() });

describe('PluginHttpClient', () => {
  it('asks its plugin, without values that are not set', async () => {
    const backend = fetching({ id: 'a' });
    const client = new PluginHttpClient('forge', backend);
    await expect(
      client.read(thing, '/things', { a: '', b: undefined, c: 0, d: false }),
    ).resolves.toEqual({ id: 'a' });
    expect(backend.asked).toEqual([
      'GET http://portal/api/forge/things?c=0&d=false',
    ]);
  });

  it('sends what it is given, or an empty object', async () => {
    const backend = fetching({ id: 'a' });
    const client = new PluginHttpClient('forge', backend);
    await client.send(thing, '/things', { method: 'POST', body: { id: 'a' } });
    await client.send(thing, '/things/a/archive', { method: 'POST' });
    await client.remove('/things/a');
    expect(backend.asked).toEqual([
      'POST http://portal/api/forge/things',
      'POST http://portal/api/forge/things/a/archive',
      'DELETE http://portal/api/forge/things/a',
    ]);
    expect(backend.sent).toEqual([{ id: 'a' }, {}, undefined]);
  });

  it('opens what is no JSON', async () => {
    const backend = fetching('a,b\n', { type: 'text/csv' });
    const client = new PluginHttpClient('forge', backend);
    const response = await client.open('/export', { format: 'csv' });
    await expect(response.text()).resolves.toBe('a,b\n');
    expect(response.headers.get('content-type')).toBe('text/csv');
  });

  it('says where something is, for people', async () => {
    const client = new PluginHttpClient('forge', fetching({}));
    await expect(client.urlOf('/a', { q: 'x & y' })).resolves.toBe(
      'http://portal/api/forge/a?q=x+%26+y',
    );
    await expect(client.urlOf('/a')).resolves.toBe('http://portal/api/forge/a');
  });

  it('throws what the plugin said', async () => {
    const client = new PluginHttpClient(
      'forge',
      refusing(404, { name: 'NotFoundError', message: 'No such thing' }),
    );
    await expect(client.read(thing, '/things/a')).rejects.toMatchObject({
      cause: { name: 'NotFoundError', message: 'No such thing' },
    });
  });

  it('does not hand on an answer of another shape', async () => {
    const client = new PluginHttpClient('forge', fetching({ name: 'a' }));
    await expect(client.read(thing, '/things/a')).rejects.toThrow('id');
  });
});
