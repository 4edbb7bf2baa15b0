import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  auditTrailServiceRef,
  createAuditTrail,
  type AuditRecord,
} from '@callboard/backend-kit';
import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { Browser } from '../../signIn/__testUtils__/Browser';
import { user } from '../../signIn/__testUtils__/company';
import { startIdentityProvider } from '../../signIn/__testUtils__/startIdentityProvider';
import { startPortal } from '../../signIn/__testUtils__/startPortal';
import { authModuleAudit } from './authModuleAudit';

const ANA = 'user:default/ana.sousa';
const ana = {
  name: 'Ana Sousa',
  email: 'ana.sousa@larkfield.example',
  email_verified: true,
};
const eva = { ...ana, name: 'Eva Lang', email: 'eva.lang@elsewhere.example' };

describe('the audit of sign-in', () => {
  const records: AuditRecord[] = [];
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let database: TestDatabase;

  beforeAll(async () => {
    provider = await startIdentityProvider();
    database = await testDatabase('sign-in');
    const trail = createAuditTrail({ secrets: [] });
    trail.addSink(record => void records.push(record));
    portal = await startPortal({
      catalog: { entities: [user('ana.sousa', [])] },
      database: database.name,
      providers: {
        oidc: {
          production: {
            metadataUrl: `${provider.issuer}/.well-known/openid-configuration`,
            clientId: 'portal',
            clientSecret: 'portal-secret',
            prompt: 'auto',
            signIn: {
              resolvers: [{ resolver: 'emailLocalPartMatchingUserEntityName' }],
            },
          },
        },
      },
      features: [
        authModuleAudit,
        createServiceFactory({
          service: auditTrailServiceRef,
          deps: {},
          factory: () => trail,
        }),
      ],
    });
  });
  afterAll(async () => {
    await portal.stop();
    await provider.stop();
    await database.drop();
  });

  it('records who signed in, went on and signed out, and who could not', async () => {
    const browser = new Browser();
    const auth = `${portal.origin}/api/auth/oidc`;
    const start = `${auth}/start?env=production&scope=openid%20profile%20email&origin=http://localhost:3000`;
    const headers = {
      'x-requested-with': 'XMLHttpRequest',
      'user-agent': 'Firefox',
    };
    const refresh = () =>
      browser.fetch(`${auth}/refresh?env=production`, { headers });

    await provider.control({ user: 'ana', people: { ana, eva } });
    await refresh();
    await (await browser.open(start)).text();
    await refresh();
    await browser.fetch(`${auth}/logout?env=production`, {
      method: 'POST',
      headers,
    });

    const other = new Browser();
    await provider.control({ user: 'eva' });
    // The record is made when the answer is complete.
    await (await other.open(start)).text();

    const shared = {
      pluginId: 'auth',
      ip: expect.stringContaining('127.0.0.1'),
      meta: { provider: 'oidc' },
    };
    expect(records).toEqual([
      expect.objectContaining({
        ...shared,
        eventId: 'sign-in',
        result: 'succeeded',
        actor: ANA,
        request: 'GET /api/auth/oidc/handler/frame',
      }),
      expect.objectContaining({
        ...shared,
        eventId: 'session-refresh',
        result: 'succeeded',
        actor: ANA,
        userAgent: 'Firefox',
      }),
      expect.objectContaining({
        ...shared,
        eventId: 'sign-out',
        result: 'succeeded',
        actor: ANA,
      }),
      expect.objectContaining({
        ...shared,
        eventId: 'sign-in',
        result: 'failed',
        error: expect.stringContaining('unable to resolve user identity'),
      }),
    ]);
    expect(records[3]).not.toHaveProperty('actor');
    expect(JSON.stringify(records)).not.toMatch(/eyJ|code=|refresh_token/);
  });
});
