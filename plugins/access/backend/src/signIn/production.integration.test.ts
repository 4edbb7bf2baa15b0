import guestProvider from '@backstage/plugin-auth-backend-module-guest-provider';
import { testDatabase } from '@callboard/backend-kit/testUtils';
import type { TestDatabase } from '@callboard/backend-kit/testUtils';
import { startPortal } from './__testUtils__/startPortal';

describe('sign-in outside development', () => {
  let database: TestDatabase;
  let auth: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    database = await testDatabase('sign-in');
    const portal = await startPortal({
      catalog: { entities: [] },
      database: database.name,
      features: [guestProvider],
      providers: {
        guest: { userEntityRef: 'user:default/guest' },
        oidc: {
          production: {
            metadataUrl: 'http://127.0.0.1:1/openid-configuration',
            callbackUrl: 'https://portal.example/api/auth/oidc/handler/frame',
            clientId: 'portal',
            clientSecret: 'portal-secret',
          },
        },
      },
    });
    auth = `${portal.origin}/api/auth`;
    stop = portal.stop;
  });
  afterAll(async () => {
    await stop();
    await database.drop();
  });

  it.each(['GET', 'POST'])('lets no guest in by %s', async method => {
    const response = await fetch(`${auth}/guest/refresh`, { method });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('backstageIdentity');
  });

  it('keeps what it remembers of a sign-in in cookies for https alone', async () => {
    const response = await fetch(`${auth}/oidc/start?env=production`, {
      redirect: 'manual',
    });
    const nonce = response.headers
      .getSetCookie()
      .find(cookie => cookie.includes('; Path=/api/auth/oidc/handler;'));
    expect(nonce).toMatch(/^oidc-nonce=.+; HttpOnly; Secure; SameSite=None$/);
  });
});
