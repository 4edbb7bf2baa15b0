import { createHash } from 'node:crypto';
import fc from 'fast-check';

/** Texts that must not come out again. */
const canary = fc
  .integer({ min: 0 })
  .map(n => `canary${createHash('sha256').update(String(n)).digest('hex')}`);

const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** A secret in a form that tells that it is one, and what must not appear. */
export const plantedText = fc
  .tuple(
    canary,
    fc.constantFrom(
      (c: string) => `Bearer ${c}`,
      (c: string) => `bearer ${base64url(`{"a":"${c}"}`)}`,
      (c: string) => `Authorization: Basic ${c} and ${c}`,
      (c: string) => `Cookie: theme=dark; session=${c}`,
      (c: string) => `set-cookie: ${c}; HttpOnly`,
      (c: string) => `https://user:${c}@git.example/repo`,
      (c: string) => `postgres://${c}:p@db:5432/callboard?sslmode=require`,
      (c: string) => `https://x.example/cb?code=${c}&state=${c}#id_token=${c}`,
      (c: string) => `https://x.example/?a=b&access_token=${c}`,
      (c: string) => `redirect=https%3A%2F%2Fx%3Ftoken%3D${c}`,
      (c: string) => `{"password":"${c} with \\"quotes\\" ${c}"}`,
      (c: string) => `{'clientSecret': '${c}'}`,
      (c: string) => `password = ${c}`,
      (c: string) => `GITHUB_TOKEN=${c}`,
      (c: string) => `AWS_SECRET_ACCESS_KEY: ${c}`,
      (c: string) => `curl --token ${c} https://x.example`,
      (c: string) => `X-Api-Key: ${c}`,
      (c: string) => `eyJhbGciOiJub25lIn0.${c}.${c}`,
      (c: string) => `ghp_${c}`,
      (c: string) => `github_pat_${c}`,
      (c: string) => `glpat-${c}`,
      (c: string) => `xoxb-${c}`,
      (c: string) =>
        `-----BEGIN RSA PRIVATE KEY-----\n${c}\n${c}\n-----END RSA PRIVATE KEY-----`,
      (c: string) => `-----BEGIN PRIVATE KEY-----\n${c} cut`,
    ),
    fc.constantFrom('', 'Failed: ', 'got "', '\u001b[31m', 'a\r\n', 'x=1&'),
    fc.constantFrom('', ' and more', '"', '\n', '\u0000'),
  )
  .map(([secret, form, before, after]) => ({
    secret,
    text: `${before}${form(secret)}${after}`,
  }));

/** A member whose name tells that it is a secret, whatever its value. */
export const plantedMember = fc
  .tuple(
    canary,
    fc.constantFrom(
      'password',
      'Authorization',
      'x-api-key',
      'clientSecret',
      'GITHUB_TOKEN',
      'set-cookie',
      'privateKey',
      'db_password',
      'refreshToken',
      'sessionId',
      'credentials',
    ),
    fc.constantFrom(
      (c: string): unknown => c,
      (c: string): unknown => [c, c],
      (c: string): unknown => ({ value: c, list: [{ c }] }),
      (c: string): unknown => new Error(c),
    ),
  )
  .map(([secret, name, form]) => ({
    secret,
    member: { [name]: form(secret) },
  }));

/** JSON with something in its depth. */
export function deep(inner: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(
      fc.constantFrom(
        (value: unknown): unknown => ({ a: 1, inner: value, z: 'z' }),
        (value: unknown): unknown => ['first', value],
        (value: unknown): unknown => ({ list: [value] }),
      ),
      { maxLength: 8 },
    )
    .map(wraps => wraps.reduce((value, wrap) => wrap(value), inner));
}
