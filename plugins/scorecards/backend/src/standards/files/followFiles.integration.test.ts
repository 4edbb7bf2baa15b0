import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { testDatabase, TestDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { stringify } from 'yaml';
import { aCheck, aTrack } from '../__testUtils__/standards';
import { startPortal } from '../__testUtils__/startPortal';

const API = '/api/scorecards';
const URL_TARGET = 'https://git.example/scorecards.yaml';

describe('scorecards.standards.locations', () => {
  let database: TestDatabase;
  let folder: string;
  let path: string;
  let backend: Awaited<ReturnType<typeof startPortal>> | undefined;
  let sent: NotificationSendOptions[];
  let hosted: string;

  const start = async (...locations: { type: string; target: string }[]) => {
    await backend?.stop();
    backend = await startPortal({
      database: database.name,
      scorecards: { standards: { locations } },
      features: [
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async options => void sent.push(options) }),
        }),
        mockServices.urlReader.mock({
          readUrl: async (_, options) => {
            if (options?.etag === hosted) {
              throw new NotModifiedError();
            }
            return { buffer: async () => Buffer.from(hosted), etag: hosted };
          },
        }).factory,
      ],
    });
    return request(backend.server);
  };
  const file = () => ({ type: 'file', target: path });
  const write = (content: object) => writeFile(path, stringify(content));
  async function eventually(check: () => Promise<void>) {
    for (;;) {
      try {
        await check();
        return;
      } catch {
        // The time of the test bounds this.
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  beforeEach(async () => {
    sent = [];
    database = await testDatabase('scorecards files');
    folder = await mkdtemp(join(tmpdir(), 'standards-'));
    path = join(folder, 'scorecards.yaml');
  });
  afterEach(async () => {
    await backend?.stop();
    backend = undefined;
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('are in force from the first answer on, and follow the file', async () => {
    await write({
      checks: [aCheck('a'), aCheck('b')],
      tracks: [aTrack('t', { checks: ['a'] })],
    });
    const portal = await start(file());
    const { body: check } = await portal.get(`${API}/checks/a`).expect(200);
    expect(check).toMatchObject({
      version: 1,
      source: { type: 'file', location: path },
    });
    await portal.get(`${API}/tracks/t`).expect(200);

    await write({ checks: [aCheck('a', { severity: 'critical' })] });
    await eventually(async () => {
      const { body } = await portal.get(`${API}/checks`);
      expect(body.items).toMatchObject([
        { id: 'a', version: 2, severity: 'critical' },
      ]);
    });
    await portal.get(`${API}/tracks/t`).expect(404);
    // Nothing changes when it is read again.
    const again = await start(file());
    await again
      .get(`${API}/checks/a`)
      .expect(({ body }) => expect(body.version).toBe(2));
  });

  it('are read-only in the portal, which names the file', async () => {
    await write({ checks: [aCheck('a')] });
    const portal = await start(file());
    const sentence = `The check a comes from ${path} and is changed there`;
    await portal
      .put(`${API}/checks/a`)
      .send(aCheck('a', { severity: 'low' }))
      .expect(409)
      .expect(({ body }) => expect(body.error.message).toBe(sentence));
    await portal
      .delete(`${API}/checks/a`)
      .expect(409)
      .expect(({ body }) => expect(body.error.message).toBe(sentence));
  });

  it('leave the last good standards in force, and tell the admins the line', async () => {
    await write({ checks: [aCheck('a')] });
    const portal = await start(file());
    await writeFile(path, 'checks:\n  - id: a\n    tilte: Broken\n');
    await eventually(async () => expect(sent).toHaveLength(1));
    expect(sent[0].recipients).toEqual({
      type: 'entity',
      entityRef: ['group:default/platform'],
    });
    expect(sent[0].payload).toMatchObject({
      title: 'A file of checks and tracks is broken',
      description: expect.stringMatching(/line [23], checks\[0\]/),
    });
    await portal.get(`${API}/checks/a`).expect(200);

    await write({ checks: [aCheck('a'), aCheck('b')] });
    await eventually(async () => expect(sent).toHaveLength(2));
    expect(sent[1].payload.title).toContain('good again');
    await portal.get(`${API}/checks/b`).expect(200);
  });

  it('do not take over what the portal owns, until it lets go', async () => {
    await write({});
    const portal = await start(file());
    await portal.put(`${API}/checks/a`).send(aCheck('a')).expect(200);
    await write({ checks: [aCheck('a', { severity: 'low' }), aCheck('b')] });
    await eventually(async () => expect(sent).toHaveLength(1));
    expect(sent[0].payload.description).toMatch(
      /line 2, checks\[0\]\.id: a is kept in the portal: remove it there, or use another id$/,
    );
    await portal.get(`${API}/checks/b`).expect(404);

    await portal.delete(`${API}/checks/a`).expect(200);
    await eventually(async () => {
      const { body } = await portal.get(`${API}/checks/a`).expect(200);
      expect(body).toMatchObject({ version: 2, source: { type: 'file' } });
    });
  });

  it('come from an address, too', async () => {
    hosted = stringify({ checks: [aCheck('a')] });
    const portal = await start({ type: 'url', target: URL_TARGET });
    await eventually(async () => {
      const { body } = await portal.get(`${API}/checks/a`).expect(200);
      expect(body.source).toEqual({ type: 'file', location: URL_TARGET });
    });
  });

  it('are gone when their file is configured no more, but for what tracks use', async () => {
    await write({ checks: [aCheck('a'), aCheck('b')] });
    const before = await start(file());
    await before
      .put(`${API}/tracks/t`)
      .send(aTrack('t', { checks: ['b'] }))
      .expect(200);
    const portal = await start();
    const { body } = await portal.get(`${API}/checks`);
    expect(body.items).toMatchObject([{ id: 'b' }]);
  });
});
