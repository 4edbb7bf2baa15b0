import { fillParams } from './fillParams';
import { readPath } from './readPath';
import { ChoicesClient } from './ChoicesClient';

const source = {
  path: 'proxy/cloud/regions',
  params: { provider: 'aws & co' },
  items: 'data.regions',
  id: 'code',
  label: 'names.en',
};

function aClient(status: number, answer: unknown) {
  const asked: string[] = [];
  const client = new ChoicesClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: {
      fetch: async url => {
        asked.push(String(url));
        return new Response(JSON.stringify(answer), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { asked, client };
}

describe('choices of a form field', () => {
  it('are read from where the template says', async () => {
    const { asked, client } = aClient(200, {
      data: {
        regions: [
          { code: 'eu-1', names: { en: 'Frankfurt' } },
          { code: 'eu-2', names: {} },
        ],
      },
    });
    expect(await client.list(source)).toEqual([
      { id: 'eu-1', label: 'Frankfurt' },
      { id: 'eu-2', label: 'eu-2' },
    ]);
    expect(asked).toEqual([
      'http://portal/api/proxy/cloud/regions?provider=aws+%26+co',
    ]);
  });

  it('say what was answered instead of a list', async () => {
    await expect(aClient(200, {}).client.list(source)).rejects.toThrow(
      'proxy/cloud/regions gives no list in data.regions',
    );
    await expect(aClient(404, {}).client.list(source)).rejects.toThrow('404');
  });

  it('come from the named plugin only', async () => {
    const { client } = aClient(200, []);
    await expect(
      client.list({ ...source, path: 'proxy/../../secrets' }),
    ).rejects.toThrow('no path below /api/proxy');
  });

  it('depend on answers, and name those that are missing', () => {
    const params = {
      q: '${{ parameters.cloud.name }}/${{parameters.zone}}',
      all: 'yes',
    };
    expect(fillParams(params, { cloud: { name: 'aws' }, zone: 3 })).toEqual({
      params: { q: 'aws/3', all: 'yes' },
      missing: [],
    });
    expect(fillParams(params, { zone: '' }).missing).toEqual([
      'cloud.name',
      'zone',
    ]);
  });

  it('are found by own names of values only', () => {
    expect(readPath([{ a: 1 }], '0.a')).toBe(1);
    expect(readPath({}, 'constructor')).toBeUndefined();
    expect(readPath('text', '')).toBe('text');
  });
});
