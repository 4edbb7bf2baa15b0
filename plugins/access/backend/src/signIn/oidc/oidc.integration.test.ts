import { testDatabase } from '@callboard/backend-kit/testUtils';
import type { TestDatabase } from '@callboard/backend-kit/testUtils';
import type { JsonObject } from '@backstage/types';
import { Browser } from '../__testUtils__/Browser';
import { group, user } from '../__testUtils__/company';
import { startIdentityProvider } from '../__testUtils__/startIdentityProvider';
import { startPortal } from '../__testUtils__/startPortal';

const HOUR_MS = 60 * 60 * 1000;

const ana = {
  name: 'Ana Sousa',
  email: 'ana.sousa@larkfield.example',
  email_verified: true,
  preferred_username: 'ana.sousa',
  groups: ['portal-platform', 'portal-no-such-group', 'vpn-users'],
};
const eva = {
  name: 'Eva Lang',
  email: 'eva.lang@elsewhere.example',
  email_verified: true,
  groups: ['portal-platform'],
};

const company = [
  user('ana.sousa', ['checkout']),
  group('checkout', 'shopping'),
  group('shopping'),
  group('platform', 'technology'),
  group('technology'),
];

const resolver = {
  resolver: 'callboardUserWithGroups',
  groupPrefix: 'portal-',
};

describe('sign-in with OpenID Connect', () => {
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
  let database: TestDatabase;
  let stop = async () => {};

  beforeAll(async () => {
    provider = await startIdentityProvider();
  });
  afterAll(() => provider.stop());

  beforeEach(async () => {
    database = await testDatabase('sign-in');
    await provider.control({
      user: 'ana',
      people: { ana, eva },
      forge: null,
      clockOffsetMs: 0,
      isAway: false,
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await stop();
    await database.drop();
  });

  async function enter(
    options: { resolver?: JsonObject; settings?: JsonObject } = {},
  ) {
    const catalog = { entities: company };
    const portal = await startPortal({
      catalog,
      database: database.name,
      providers: {
        oidc: {
          production: {
            metadataUrl: `${provider.issuer}/.well-known/openid-configuration`,
            clientId: 'portal',
            clientSecret: 'portal-secret',
            prompt: 'auto',
            signIn: { resolvers: [options.resolver ?? resolver] },
            ...options.settings,
          },
        },
      },
    });
    stop = portal.stop;
    const browser = new Browser();
    const auth = `${portal.origin}/api/auth/oidc`;
    const start = `${auth}/start?env=production&scope=openid%20profile%20email&origin=http://localhost:3000`;
    const xhr = {
      'x-requested-with': 'XMLHttpRequest',
      origin: 'http://localhost:3000',
    };
    return {
      auth,
      browser,
      catalog,
      portal,
      start,
      /** Signs in at the provider, and stops before it comes back. */
      async untilCallback() {
        let url = start;
        do {
          const response = await browser.fetch(url);
          url = new URL(response.headers.get('location') ?? '', url).href;
        } while (!url.startsWith(`${auth}/handler`));
        return url;
      },
      signIn: async () => readAnswer(await browser.open(start)),
      refresh: () =>
        browser.fetch(`${auth}/refresh?env=production`, { headers: xhr }),
      signOut: () =>
        browser.fetch(`${auth}/logout?env=production`, {
          method: 'POST',
          headers: xhr,
        }),
      who: (token: string) =>
        fetch(`${portal.origin}/api/who`, {
          headers: { authorization: `Bearer ${token}` },
        }),
    };
  }

  it('lets a user of the catalog in, with groups of catalog and provider and all above', async () => {
    const { signIn, who } = await enter();
    const { response } = await signIn();
    expect(response.profile).toMatchObject({
      displayName: 'Ana Sousa',
      email: 'ana.sousa@larkfield.example',
    });
    const owned = [
      'user:default/ana.sousa',
      'group:default/checkout',
      'group:default/platform',
      'group:default/shopping',
      'group:default/technology',
    ];
    const { token, identity } = response.backstageIdentity;
    expect(identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/ana.sousa',
      ownershipEntityRefs: owned,
    });
    const answer = await who(token);
    expect(answer.status).toBe(200);
    await expect(answer.json()).resolves.toEqual({
      userEntityRef: 'user:default/ana.sousa',
      ownershipEntityRefs: owned,
    });
  });

  it('takes changed groups from the provider when the session is renewed', async () => {
    const { refresh, signIn, who } = await enter();
    await signIn();
    await provider.control({ people: { ana: { ...ana, groups: [] } } });
    const answer = await refresh();
    expect(answer.status).toBe(200);
    const { backstageIdentity } = await answer.json();
    const owned = [
      'user:default/ana.sousa',
      'group:default/checkout',
      'group:default/shopping',
    ];
    expect(backstageIdentity.identity.ownershipEntityRefs).toEqual(owned);
    const me = await who(backstageIdentity.token);
    expect((await me.json()).ownershipEntityRefs).toEqual(owned);
  });

  it('renews the session of nobody who has left the catalog or the provider', async () => {
    const { browser, catalog, portal, refresh, signIn } = await enter();
    await signIn();
    catalog.entities = company.slice(1);
    expect((await refresh()).status).toBe(401);
    catalog.entities = company;
    expect((await refresh()).status).toBe(200);
    await provider.control({ people: {} });
    expect((await refresh()).status).toBe(401);
    browser.forget(portal.origin);
    expect((await refresh()).status).toBe(401);
  });

  it('ends the session on sign-out, also at the provider', async () => {
    const { browser, portal, refresh, signIn, signOut } = await enter({
      settings: { endSession: true },
    });
    await signIn();
    const { revocations } = await provider.control({});
    const answer = await signOut();
    expect(answer.status).toBe(200);
    const { logoutUrl } = await answer.json();
    expect(logoutUrl).toContain(`${provider.issuer}/session/end?`);
    expect(new URL(logoutUrl).searchParams.get('client_id')).toBe('portal');
    expect((await browser.open(logoutUrl)).status).toBe(200);
    expect(browser.cookiesOf(portal.origin)).not.toContain(
      'oidc-refresh-token',
    );
    expect((await provider.control({})).revocations).toBe(revocations + 1);
    expect((await refresh()).status).toBe(401);
  });

  it('signs out of the portal while the provider is away', async () => {
    const { refresh, signIn, signOut } = await enter();
    await signIn();
    await provider.control({ isAway: true });
    expect((await signOut()).status).toBe(200);
    await provider.control({ isAway: false });
    expect((await refresh()).status).toBe(401);
  });

  it('asks a provider again that was away when the portal started', async () => {
    await provider.control({ isAway: true });
    const { browser, signIn, start } = await enter();
    expect((await browser.fetch(start)).status).toBe(500);
    await provider.control({ isAway: false });
    expect((await signIn()).response.backstageIdentity).toBeDefined();
  });

  it.each([5 * 60_000, -5 * 60_000])(
    'gets along with a provider whose clock is off by %d ms',
    async clockOffsetMs => {
      await provider.control({ clockOffsetMs });
      const { refresh, signIn, who } = await enter();
      const { response } = await signIn();
      expect((await who(response.backstageIdentity.token)).status).toBe(200);
      expect((await refresh()).status).toBe(200);
    },
  );

  it('refuses an ID token that has expired by the clock of the portal', async () => {
    await provider.control({ clockOffsetMs: -2 * HOUR_MS });
    const { signIn } = await enter();
    expect((await signIn()).error.message).toContain('JWT expired');
  });

  it('follows the provider within a minute when it changes its keys', async () => {
    const { browser, refresh, signIn } = await enter();
    await signIn();
    await provider.control({ rotateKeys: true });
    browser.forget(provider.issuer);
    expect((await signIn()).error.message).toContain('no valid key found');

    const now = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => now() + 60_001);
    browser.forget(provider.issuer);
    expect((await signIn()).response.backstageIdentity).toBeDefined();
    expect((await refresh()).status).toBe(200);
  });

  it.each([
    [{ nonce: 'another' }, 'nonce mismatch'],
    [{ aud: 'another-client' }, 'aud mismatch'],
    [{ iss: 'https://elsewhere.example' }, 'unexpected iss value'],
  ])('refuses an ID token with %j', async (forge, why) => {
    await provider.control({ forge });
    const { browser, portal, signIn } = await enter();
    const { error, response } = await signIn();
    expect(response).toBeUndefined();
    expect(error.message).toContain(why);
    expect(browser.cookiesOf(portal.origin)).not.toContain(
      'oidc-refresh-token',
    );
  });

  it('refuses an answer to a sign-in that another browser began', async () => {
    const { start, untilCallback } = await enter();
    const victim = new Browser();
    const url = await untilCallback();
    const stolen = await readAnswer(await victim.fetch(url));
    expect(stolen.error.message).toContain('missing cookie nonce');

    await victim.fetch(start);
    const crossed = await readAnswer(await victim.fetch(url));
    expect(crossed.error.message).toContain('Invalid nonce');
  });

  it('refuses a state that was tampered with, and a code that was used', async () => {
    const { browser, untilCallback } = await enter();
    const { tokenRequests } = await provider.control({});
    const url = await untilCallback();
    const forged = new URL(url);
    forged.searchParams.set('state', 'bm9uc2Vuc2U');
    expect((await browser.fetch(forged.href)).status).toBe(403);
    expect((await provider.control({})).tokenRequests).toBe(tokenRequests);

    expect((await readAnswer(await browser.fetch(url))).response).toBeDefined();
    expect((await readAnswer(await browser.fetch(url))).error).toBeDefined();
  });

  it('tells somebody who is not in the catalog so, and gives them nothing', async () => {
    await provider.control({ user: 'eva' });
    const { browser, portal, refresh, signIn } = await enter();
    const { error, response } = await signIn();
    expect(response).toBeUndefined();
    expect(error.message).toContain('unable to resolve user identity');
    expect(browser.cookiesOf(portal.origin)).not.toContain(
      'oidc-refresh-token',
    );
    expect((await refresh()).status).toBe(401);
  });

  it('trusts no address that the provider has not verified', async () => {
    await provider.control({
      people: { ana: { ...ana, email_verified: false } },
    });
    const { signIn } = await enter();
    expect((await signIn()).error.message).toContain(
      'no email address that its provider has verified',
    );
  });

  it('lets in people without an entity only if the configuration insists', async () => {
    await provider.control({ user: 'eva' });
    const { signIn, who } = await enter({
      resolver: {
        ...resolver,
        match: 'emailLocalPart',
        dangerouslyAllowSignInWithoutUserInCatalog: true,
      },
    });
    const { response } = await signIn();
    const me = await who(response.backstageIdentity.token);
    await expect(me.json()).resolves.toEqual({
      userEntityRef: 'user:default/eva.lang',
      ownershipEntityRefs: [
        'user:default/eva.lang',
        'group:default/platform',
        'group:default/technology',
      ],
    });
  });

  it('reads groups from another claim, and users by their name', async () => {
    await provider.control({
      people: { ana: { ...ana, roles: ['/company/Platform'] } },
    });
    const { signIn } = await enter({
      resolver: {
        resolver: 'callboardUserWithGroups',
        match: 'preferredUsername',
        groupsClaim: 'roles',
      },
    });
    const { response } = await signIn();
    expect(response.backstageIdentity.identity.ownershipEntityRefs).toContain(
      'group:default/technology',
    );
  });
});

/** What the page at the end of a sign-in tells the portal that opened it. */
async function readAnswer(page: Response) {
  const text = await page.text();
  const [, encoded] = /authResponse = decodeURIComponent\('([^']*)'\)/.exec(
    text,
  ) ?? ['', ''];
  if (!encoded) {
    throw new Error(`No answer on the page: ${page.status} ${text}`);
  }
  return JSON.parse(decodeURIComponent(encoded));
}
