/**
 * An OpenID Connect provider in a process of its own: a clock and keys that the
 * test can change would otherwise be those of the portal, too.
 *
 * Prints its address, and is told by `POST /control` who signs in, what is known
 * about people, and what goes wrong.
 */
import { createServer } from 'node:http';
import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  SignJWT,
} from 'jose';
import Provider from 'oidc-provider';

const SCOPES = 'openid profile email offline_access';
const realNow = Date.now.bind(Date);

const state = {
  /** Who sits at the browser. */
  user: 'ana',
  /** Claims by account. */
  people: {},
  /** Claims that replace those of signed ID tokens. */
  forge: undefined,
  clockOffsetMs: 0,
  isAway: false,
  tokenRequests: 0,
  revocations: 0,
};
Date.now = () => realNow() + state.clockOffsetMs;

let issuer;
let keys;
let handle;

async function start() {
  const { privateKey } = await generateKeyPair('RS256');
  const kid = `key-${realNow()}`;
  keys = { privateKey, kid };
  const jwk = await exportJWK(privateKey);
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['test'] },
    clients: [
      {
        client_id: 'portal',
        client_secret: 'portal-secret',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: ['http://localhost/api/auth/oidc/handler/frame'],
        post_logout_redirect_uris: ['http://localhost:3000'],
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username', 'groups', 'roles'],
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    findAccount: (_, id) =>
      state.people[id] && {
        accountId: id,
        claims: () => ({ sub: id, ...state.people[id] }),
      },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: () => true,
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
  });
  // The portal's port is known only after this process has started.
  provider.Client.prototype.redirectUriAllowed = uri =>
    uri.endsWith('/api/auth/oidc/handler/frame');
  const callback = provider.callback();
  handle = (request, response) =>
    request.url.startsWith('/interaction/')
      ? provider.interactionFinished(request, response, {
          login: { accountId: state.user },
        })
      : callback(request, response);
}

/** Signs the ID token of an answer again, with other claims. */
function forgeAnswer(response) {
  const end = response.end.bind(response);
  response.end = async text => {
    const answer = JSON.parse(text);
    if (answer.id_token) {
      const { kid, alg } = decodeProtectedHeader(answer.id_token);
      answer.id_token = await new SignJWT({
        ...decodeJwt(answer.id_token),
        ...state.forge,
      })
        .setProtectedHeader({ kid, alg })
        .sign(keys.privateKey);
    }
    const body = JSON.stringify(answer);
    response.setHeader('content-length', Buffer.byteLength(body));
    end(body);
  };
}

const server = createServer(async (request, response) => {
  if (request.url === '/control') {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { rotateKeys, ...change } = JSON.parse(text);
    Object.assign(state, change);
    if (rotateKeys) await start();
    response.end(JSON.stringify(state));
    return;
  }
  if (state.isAway) {
    request.destroy();
    return;
  }
  if (request.url === '/token') {
    state.tokenRequests += 1;
    if (state.forge) forgeAnswer(response);
  }
  if (request.url === '/token/revocation') state.revocations += 1;
  try {
    await handle(request, response);
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});
server.listen(0, 'localhost', async () => {
  issuer = `http://localhost:${server.address().port}`;
  await start();
  process.stdout.write(`${issuer}\n`);
});
process.on('disconnect', () => process.exit());
