import type { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import emailModule from '@backstage/plugin-notifications-backend-module-email';
import {
  testDatabase,
  testDatabaseFactory,
} from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { SMTPServer } from 'smtp-server';
import { notificationsModuleMail } from '../mail/notificationsModuleMail';
import { goldenPathsPlugin } from '../plugin';
import { until } from '../tasks/__testUtils__/until';
import { aRequest, aSource } from './__testUtils__/gates';

/** A mail server that keeps what it is sent. */
async function startMailServer() {
  const mails: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', part => parts.push(part));
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', ''),
        });
        done();
      });
    },
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    port,
    stop: () => new Promise<void>(resolve => server.close(() => resolve())),
  };
}

function entity(kind: string, name: string, more: object = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    ...more,
  };
}

describe('approvals by mail', () => {
  it('reach the members of a group, and not who asked', async () => {
    const database = await testDatabase('golden-paths mail');
    const mailServer = await startMailServer();
    const people = ['ada', 'yusuf'];
    const portal = await startTestBackend({
      features: [
        goldenPathsPlugin,
        notificationsPlugin,
        emailModule,
        notificationsModuleMail,
        testDatabaseFactory(database.name),
        mockServices.permissions.factory(),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://portal.example' },
            backend: { baseUrl: 'http://localhost' },
            events: { useEventBus: 'never' },
            goldenPaths: { tasks: { secretKeys: ['a key of tests'] } },
            notifications: {
              processors: {
                email: {
                  sender: 'portal@example.com',
                  transportConfig: {
                    transport: 'smtp',
                    hostname: '127.0.0.1',
                    port: mailServer.port,
                  },
                },
              },
            },
          },
        }),
        catalogServiceMock.factory({
          entities: [
            entity('Group', 'platform', {
              relations: people.map(name => ({
                type: 'hasMember',
                targetRef: `user:default/${name}`,
              })),
            }),
            ...people.map(name =>
              entity('User', name, {
                spec: { profile: { email: `${name}@example.com` } },
              }),
            ),
          ],
        }),
      ],
    });
    try {
      const { body } = await request(portal.server)
        .post('/api/golden-paths/gates')
        .set(
          'authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service('plugin:scaffolder'),
            targetPluginId: 'golden-paths',
          }),
        )
        .send({ ...aSource(), approval: aRequest() })
        .expect(200);
      const mail = await until('a mail', () => mailServer.mails[0]);
      expect(mail.to).toEqual(['ada@example.com']);
      expect(mail.text).toContain('Your approval is asked for');
      expect(mail.text).toContain(
        `http://portal.example/golden-paths/approvals/${body.gateId}`,
      );
      expect(mail.text).toMatch(/Refuse: .*\?decide=3Drefuse/);
      expect(mailServer.mails).toHaveLength(1);
    } finally {
      await portal.stop();
      await mailServer.stop();
      await database.drop();
    }
  });
});
