import { LineageClient } from './LineageClient';

const lineage = {
  entityRef: 'component:default/mailer',
  template: 'template:default/worker',
  version: '1',
  answers: { name: 'mailer', ports: [80] },
  outputs: {},
  repositoryUrl: 'https://git.example.com/a/mailer',
  source: 'created',
  at: '2026-11-22T00:00:00.000Z',
};

function setUp(answer: unknown) {
  const asked: { url: string; method?: string; body?: unknown }[] = [];
  const client = new LineageClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        asked.push({
          url: String(url),
          method: init?.method,
          body: init?.body && JSON.parse(String(init.body)),
        });
        return Response.json(answer);
      },
    },
  });
  return { asked, client };
}

describe('LineageClient', () => {
  it('lists lineage of a template', async () => {
    const { asked, client } = setUp({ items: [lineage] });
    expect(
      await client.listLineage({ template: 'template:default/worker' }),
    ).toEqual({ items: [lineage] });
    expect(asked[0].url).toBe(
      'http://portal/api/golden-paths/lineage?template=template%3Adefault%2Fworker',
    );
  });

  it('reads that of one entity', async () => {
    const { asked, client } = setUp(lineage);
    expect(await client.getLineage('component:mailer')).toEqual(lineage);
    expect(asked[0].url).toBe(
      'http://portal/api/golden-paths/lineage/component/default/mailer',
    );
  });

  it('tells of a task', async () => {
    const { asked, client } = setUp({ version: '1' });
    const record = {
      taskId: 't',
      template: 'template:default/worker',
      answers: {},
      outputs: {},
      entityRefs: [],
    };
    expect(await client.recordTask(record)).toEqual({ version: '1' });
    expect(asked).toEqual([
      {
        url: 'http://portal/api/golden-paths/lineage/records',
        method: 'POST',
        body: record,
      },
    ]);
  });
});
