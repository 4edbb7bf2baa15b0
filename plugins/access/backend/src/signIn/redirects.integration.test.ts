import { encodeOAuthState } from '@backstage/plugin-auth-node';
import type { OAuthState } from '@backstage/plugin-auth-node';
import { testDatabase } from '@callboard/backend-kit/testUtils';
import type { TestDatabase } from '@callboard/backend-kit/testUtils';
import { startPortal } from './__testUtils__/startPortal';
import { authModuleRedirects } from './authModuleRedirects';

/** The app is at http://localhost:3000. */
const FOREIGN = [
  'https://evil.example/',
  '//evil.example',
  '\\\\evil.example',
  'https://localhost:3000/',
  'http://localhost:30001/',
  'http://localhost/',
  'http://localhost:3000.evil.example/',
  'http://localhost:3000@evil.example/',
  'http://user:localhost:3000@evil.example/',
  'http://l\u043ecalhost:3000/',
  'http://sub.localhost:3000/',
  'http://*.localhost:3000/',
  'http:evil.example',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '/catalog',
  'http://',
];

describe('where sign-in leads', () => {
  let database: TestDatabase;
  let auth: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    database = await testDatabase('sign-in');
    const portal = await startPortal({
      catalog: { entities: [] },
      database: database.name,
      features: [authModuleRedirects],
      providers: {
        oidc: {
          production: {
            // Nobody gets that far.
            metadataUrl: 'http://127.0.0.1:1/openid-configuration',
            clientId: 'portal',
            clientSecret: 'portal-secret',
          },
        },
      },
    });
    auth = `${portal.origin}/api/auth/oidc`;
    stop = portal.stop;
  });
  afterAll(async () => {
    await stop();
    await database.drop();
  });

  const end = (state: Partial<OAuthState>) => {
    const full = { nonce: 'guessed', env: 'production', ...state };
    const query = new URLSearchParams({ state: encodeOAuthState(full) });
    return fetch(`${auth}/handler/frame?${query}`, { redirect: 'manual' });
  };
  const begin = (parameters: Record<string, string>) => {
    const query = new URLSearchParams({ env: 'production', ...parameters });
    return fetch(`${auth}/start?${query}`, { redirect: 'manual' });
  };

  it.each(FOREIGN)('is not %s', async redirectUrl => {
    const ended = await end({ flow: 'redirect', redirectUrl });
    expect(ended.status).toBe(403);
    expect(ended.headers.get('location')).toBe(null);
    expect((await begin({ flow: 'redirect', redirectUrl })).status).toBe(403);
  });

  it('is a page of the app, to which failures are told', async () => {
    const redirectUrl = 'http://localhost:3000/catalog?kind=api';
    const ended = await end({ flow: 'redirect', redirectUrl });
    expect(ended.status).toBe(302);
    expect(ended.headers.get('location')).toContain(
      'http://localhost:3000/catalog?kind=api&error=Auth+response+is+missing',
    );
  });

  it('is the window that opened it, if that is of the app', async () => {
    const origin = 'https://evil.example';
    expect((await begin({ origin })).status).toBe(403);
    const ended = await end({ origin });
    const text = decodeURIComponent(await ended.text());
    expect(text).toContain(`Origin '${origin}' is not allowed`);
    expect(ended.headers.get('set-cookie')).toBe(null);
  });

  it('is nowhere without a state', async () => {
    const ended = await fetch(`${auth}/handler/frame?code=x`);
    expect(ended.status).toBe(400);
    expect(ended.headers.get('location')).toBe(null);
  });
});
