import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { formatPolicyYaml } from '@callboard/plugin-access-common';
import { testDatabase, TestDatabase } from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { aDocument } from './__testUtils__/policies';
import { startAccess } from './__testUtils__/startAccess';

const PATH = '/api/access/policies';

describe('access.policyFile', () => {
  let database: TestDatabase;
  let folder: string;
  let path: string;
  let backend: Awaited<ReturnType<typeof startAccess>>;
  let sent: NotificationSendOptions[];

  const start = async () => {
    backend = await startAccess({
      database: database.name,
      access: { policyFile: path, admins: ['group:default/platform'] },
      features: [
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async options => void sent.push(options) }),
        }),
        mockServices.auditor.mock().factory,
      ],
    });
    return request(backend.server);
  };
  const write = (...roles: string[]) =>
    writeFile(path, formatPolicyYaml(aDocument(...roles)));

  async function eventually(check: () => Promise<void>) {
    for (;;) {
      try {
        await check();
        return;
      } catch (error) {
        // The time of the test bounds this.
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  }

  beforeEach(async () => {
    sent = [];
    database = await testDatabase('access policy file');
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
    path = join(folder, 'policy.yaml');
  });
  afterEach(async () => {
    await backend.stop();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('holds from the first answer on, and again after each change', async () => {
    await write('first');
    const portal = await start();
    const { body } = await portal.get(`${PATH}/published`).expect(200);
    expect(body).toMatchObject({
      version: 2,
      source: 'file',
      document: aDocument('first'),
    });
    await write('second');
    await eventually(async () => {
      const { body: now } = await portal.get(`${PATH}/published`);
      expect(now.document).toEqual(aDocument('second'));
    });
  });

  it('leaves the policy to itself and says why', async () => {
    await write('first');
    const portal = await start();
    const { body } = await portal.get(PATH).expect(200);
    expect(body.state.readOnlyReason).toContain(path);
    for (const attempt of [
      portal.post(PATH).send({ document: aDocument() }),
      portal.put(`${PATH}/2`).send({ document: aDocument(), revision: 1 }),
      portal.delete(`${PATH}/2`),
      portal.post(`${PATH}/2/publish`).send({ message: 'a', revision: 1 }),
      portal.post(`${PATH}/1/revert`).send({ message: 'a' }),
    ]) {
      const { body: refusal } = await attempt.expect(403);
      expect(refusal.error.message).toContain('access.policyFile');
    }
  });

  it('does not publish the same again after a restart', async () => {
    await write('first');
    await start();
    await backend.stop();
    const portal = await start();
    const { body } = await portal.get(PATH).expect(200);
    expect(body.state.published).toBe(2);
  });

  it('keeps the last good policy while the file is broken, and raises an alert', async () => {
    await write('first');
    const portal = await start();
    await writeFile(path, 'roles: everybody');
    await eventually(async () => {
      const { body } = await portal.get(PATH).expect(200);
      expect(body.state.problem).toContain('the last good policy holds');
      expect(body.state.problem).toContain('roles');
      expect(body.state.published).toBe(2);
    });
    await eventually(async () => {
      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({
        recipients: { entityRef: ['group:default/platform'] },
        payload: { severity: 'critical' },
      });
    });

    await write('mended');
    await eventually(async () => {
      const { body } = await portal.get(PATH).expect(200);
      expect(body.state).toEqual({
        published: 3,
        readOnlyReason: expect.any(String),
      });
    });
  });

  it('starts with the policy that ships when the file is broken from the start', async () => {
    await writeFile(path, 'roles: everybody');
    const portal = await start();
    const { body } = await portal.get(PATH).expect(200);
    expect(body.state).toMatchObject({
      published: 1,
      problem: expect.stringContaining(path),
    });
  });
});
