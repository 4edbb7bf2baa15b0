import { createHmac, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importPKCS8,
  SignJWT,
} from 'jose';
import type { JWTHeaderParameters, JWTPayload } from 'jose';
import { attackConfig } from './attackConfig';

/** The values of `typ` in Backstage, see `tokenTypes` of plugin-auth-node. */
export const TYPES = {
  user: 'vnd.backstage.user',
  limited: 'vnd.backstage.limited-user',
  plugin: 'vnd.backstage.plugin',
};

/** A token that must not let anybody in. */
export interface ForgedToken {
  name: string;
  token: string;
}

const encode = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

/** Signs with a key of the portal, which an attacker would not have. */
export async function signedByPortal(
  which: 'users' | 'plugins',
  header: Partial<JWTHeaderParameters>,
  payload: JWTPayload,
): Promise<string> {
  const { keyId, algorithm, privateKeyFile } = attackConfig().keys[which];
  const key = await importPKCS8(
    readFileSync(privateKeyFile, 'utf8'),
    algorithm,
  );
  return new SignJWT(payload)
    .setProtectedHeader({ alg: algorithm, kid: keyId, ...header })
    .sign(key);
}

/** The token for a cookie, which Backstage takes out of the one for a header. */
export function limitedTokenOf(token: string): string {
  const { alg, kid } = decodeProtectedHeader(token);
  const { sub, iat, exp, uip } = decodeJwt(token);
  return [
    encode({ typ: TYPES.limited, alg, kid }),
    encode({ sub, iat, exp }),
    uip,
  ].join('.');
}

/**
 * @param token - a genuine one
 * @param victim - whom the forged ones are to speak for
 */
export async function forgedTokens(
  token: string,
  victim: string,
): Promise<ForgedToken[]> {
  const header = decodeProtectedHeader(token);
  const payload = { ...decodeJwt(token), sub: victim };
  const [, ownPayload, signature] = token.split('.');
  const { publicKeyFile } = attackConfig().keys.users;
  const pem = readFileSync(publicKeyFile, 'utf8');
  const jwk = createPublicKey(pem).export({ format: 'jwk' });
  const own = await generateKeyPair('ES256');
  const bySelf = (change: Partial<JWTHeaderParameters>, claims = payload) =>
    new SignJWT(claims)
      .setProtectedHeader({
        ...header,
        ...change,
        alg: 'ES256',
      } as JWTHeaderParameters)
      .sign(own.privateKey);
  const byPublicKey = (secret: string) => {
    const text = `${encode({ ...header, alg: 'HS256' })}.${encode(payload)}`;
    const mac = createHmac('sha256', secret).update(text);
    return `${text}.${mac.digest('base64url')}`;
  };

  return [
    ...['none', 'None', 'NONE'].map(alg => ({
      name: `alg ${alg}`,
      token: `${encode({ ...header, alg })}.${encode(payload)}.`,
    })),
    {
      name: 'alg none, with the signature of another',
      token: `${encode({ ...header, alg: 'none' })}.${ownPayload}.${signature}`,
    },
    { name: 'HS256 with the public key as PEM', token: byPublicKey(pem) },
    {
      name: 'HS256 with the public key as JWK',
      token: byPublicKey(JSON.stringify(jwk)),
    },
    {
      name: 'another subject, same signature',
      token: `${encode(header)}.${encode(payload)}.${signature}`,
    },
    { name: 'no signature', token: `${encode(header)}.${encode(payload)}.` },
    {
      name: 'a signature of zeros (CVE-2022-21449)',
      token: `${encode(header)}.${encode(payload)}.${Buffer.alloc(64).toString('base64url')}`,
    },
    { name: 'a key of the attacker, right kid', token: await bySelf({}) },
    {
      name: 'a key of the attacker, unknown kid',
      token: await bySelf({ kid: 'unknown' }),
    },
    {
      name: 'a key of the attacker, no kid',
      token: await bySelf({ kid: undefined }),
    },
    {
      name: 'a key of the attacker, kid with a path',
      token: await bySelf({ kid: '../../../../dev/null' }),
    },
    {
      name: 'a key of the attacker, in the header',
      token: await bySelf({ jwk: await exportJWK(own.publicKey) }),
    },
    {
      name: 'a key of the attacker, named by jku',
      token: await bySelf({ jku: `${attackConfig().url}/jwks.json` }),
    },
    {
      name: 'a key of the attacker, unknown critical header',
      token: await bySelf({ crit: ['b64'], b64: true }),
    },
    {
      name: 'a key of the attacker, as a service',
      token: await bySelf(
        { typ: TYPES.plugin },
        { ...payload, sub: 'catalog', aud: 'catalog' },
      ),
    },
  ];
}

/** Genuine signatures below tokens that are not for here, or not for now. */
export async function misusedTokens(
  token: string,
  sub: string,
): Promise<ForgedToken[]> {
  const aud = 'backstage';
  const limited = limitedTokenOf(token);
  const [, limitedPayload, proof] = limited.split('.');
  const { keyId } = attackConfig().keys.users;
  const claims = { sub, aud, iat: now(), exp: now() + 600 };
  const byUsers = (typ: string | undefined, change: JWTPayload) =>
    signedByPortal('users', { typ }, { ...claims, ...change });
  return [
    { name: 'a token for a cookie, as a header', token: limited },
    {
      name: 'a token for a cookie, renamed',
      token: `${encode({ typ: TYPES.user, alg: 'ES256', kid: keyId })}.${limitedPayload}.${proof}`,
    },
    {
      name: 'expired',
      token: await byUsers(TYPES.user, { iat: now() - 99, exp: now() - 9 }),
    },
    {
      name: 'not valid yet',
      token: await byUsers(TYPES.user, { nbf: now() + 600 }),
    },
    {
      name: 'without an end',
      token: await byUsers(TYPES.user, { exp: undefined }),
    },
    {
      name: 'without a beginning',
      token: await byUsers(TYPES.user, { iat: undefined }),
    },
    {
      name: 'without a subject',
      token: await byUsers(TYPES.user, { sub: undefined }),
    },
    {
      name: 'another audience, without a type',
      token: await byUsers(undefined, { aud: 'elsewhere' }),
    },
    {
      name: 'another type',
      token: await byUsers('JWT', { aud: 'elsewhere' }),
    },
    {
      name: 'somebody whom the catalog does not know',
      token: await byUsers(TYPES.user, { sub: 'user:default/nobody.at.all' }),
    },
    {
      name: 'a user token as that of a plugin',
      token: await byUsers(TYPES.plugin, { sub: 'catalog', aud: 'catalog' }),
    },
  ];
}
