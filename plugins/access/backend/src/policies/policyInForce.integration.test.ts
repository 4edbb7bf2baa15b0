import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  enginePermissionsFactory,
  engineRegistryFactory,
} from '@callboard/backend-kit';
import {
  testDatabase,
  testDatabaseFactory,
  TestDatabase,
} from '@callboard/backend-kit/testUtils';
import request from 'supertest';
import { permissionPlugin } from '../enforce/permissionPlugin';
import { accessPlugin } from '../plugin';

const PATH = '/api/access/policies';
const ADMIN = mockCredentials.user.header('user:default/admin');
const ADA = mockCredentials.user.header('user:default/ada');

/** Lets Ada look at policies. */
const forAda = {
  roles: [{ id: 'ada', title: 'Ada', members: ['user:default/ada'] }],
  rules: [
    {
      id: 'look',
      effect: 'allow',
      roles: ['ada'],
      match: { permissions: ['access.policy.read'] },
    },
  ],
  defaults: { read: 'deny', other: 'deny' },
};

// Nothing of the permissions is a mock here.
describe('a published policy', () => {
  let database: TestDatabase;

  const start = () =>
    startTestBackend({
      features: [
        accessPlugin,
        permissionPlugin,
        enginePermissionsFactory,
        engineRegistryFactory,
        testDatabaseFactory(database.name),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            access: { admins: ['user:default/admin'] },
          },
        }),
        mockServices.userInfo.factory(),
        catalogServiceMock.factory(),
      ],
    });

  beforeEach(async () => {
    database = await testDatabase('access in force');
  });
  afterEach(() => database.drop());

  it('decides at once where it was published, and within 2 seconds elsewhere', async () => {
    const [here, elsewhere] = await Promise.all([start(), start()]);
    const statusFor = async (backend: typeof here, who: string) => {
      const { status } = await request(backend.server)
        .get(PATH)
        .set('Authorization', who);
      return status;
    };
    const asAdmin = (path: string, body: object) =>
      request(here.server).post(path).set('Authorization', ADMIN).send(body);

    // The policy that ships keeps policies to the admins.
    await expect(statusFor(here, ADA)).resolves.toBe(403);
    await expect(statusFor(elsewhere, ADMIN)).resolves.toBe(200);

    await asAdmin(PATH, { document: forAda }).expect(201);
    await asAdmin(`${PATH}/2/publish`, {
      message: 'For Ada',
      revision: 1,
    }).expect(200);
    const publishedAt = Date.now();
    await expect(statusFor(here, ADA)).resolves.toBe(200);
    while ((await statusFor(elsewhere, ADA)) !== 200) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    // The promise of the product; there is no event bus between the two.
    expect(Date.now() - publishedAt).toBeLessThanOrEqual(2000);

    await asAdmin(`${PATH}/1/revert`, { message: 'Not for Ada' }).expect(200);
    await expect(statusFor(here, ADA)).resolves.toBe(403);
    await expect(statusFor(here, ADMIN)).resolves.toBe(200);
    await Promise.all([here.stop(), elsewhere.stop()]);
  });
});
