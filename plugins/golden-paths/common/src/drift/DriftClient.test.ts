import { DriftClient } from './DriftClient';

const drift = {
  entityRef: 'component:default/mailer',
  templateRef: 'template:default/worker',
  usedVersion: '1',
  currentVersion: '2',
  state: 'behind',
  files: [{ path: 'a', change: 'added', conflicts: 0, diff: '+a' }],
  missingAnswers: [],
  answers: { name: 'mailer' },
  checkedAt: '2026-11-22T00:00:00.000Z',
};

function setUp(answer: unknown) {
  const asked: string[] = [];
  const client = new DriftClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        asked.push(`${init?.method ?? 'GET'} ${url}`);
        return Response.json(answer);
      },
    },
  });
  return { asked, client };
}

const BASE = 'http://portal/api/golden-paths/drift';

describe('DriftClient', () => {
  it('lists by state', async () => {
    const { asked, client } = setUp({ items: [drift], nextCursor: 'c' });
    expect(await client.listDrift({ state: 'behind', limit: 5 })).toEqual({
      items: [drift],
      nextCursor: 'c',
    });
    expect(asked).toEqual([`GET ${BASE}?state=behind&limit=5`]);
  });

  it('reads and refreshes one service', async () => {
    const { asked, client } = setUp(drift);
    expect(await client.getDrift('component:default/mailer')).toEqual(drift);
    await client.refreshDrift('component:default/mailer');
    expect(asked).toEqual([
      `GET ${BASE}/component/default/mailer`,
      `POST ${BASE}/component/default/mailer/refresh`,
    ]);
  });
});
