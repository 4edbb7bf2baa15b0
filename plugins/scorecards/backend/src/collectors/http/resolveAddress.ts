import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import type { EgressRules } from './EgressRules';

/** An address that was checked, and is to be connected to as it is. */
export interface CheckedAddress {
  address: string;
  family: number;
}

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<CheckedAddress[]>;

/** Ports of other services, which answer to strangers in ways that do harm. */
const isUsualPort = (port: number) =>
  port === 80 || port === 443 || port >= 1024;

/**
 * Finds the address to connect to for a URL, and checks it. All addresses of the
 * host must be allowed: which of them is used must not decide.
 *
 * @throws InputError when the URL is not one of HTTP, NotAllowedError when an
 *   address may not be connected to, Error when there is none
 */
export async function resolveAddress(
  url: URL,
  rules: EgressRules,
  resolve: Resolve = resolveWithSystem,
): Promise<CheckedAddress> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError(
      `Only addresses with http and https can be probed, not ${url.protocol}`,
    );
  }
  if (url.username || url.password) {
    throw new InputError('An address to be probed may not hold a password');
  }
  if (url.port && !isUsualPort(Number(url.port))) {
    throw new NotAllowedError(`Port ${url.port} may not be probed`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  const refusal = addresses
    .map(({ address }) => rules.refusalOf(host, address))
    .find(reason => reason !== undefined);
  if (refusal) {
    throw new NotAllowedError(refusal);
  }
  const [first] = addresses;
  if (!first) {
    throw new Error(`${host} has no address`);
  }
  return first;
}

async function resolveWithSystem(host: string): Promise<CheckedAddress[]> {
  try {
    return await lookup(host, { all: true });
  } catch (error) {
    throw new Error(`${host} was not found: ${toError(error).message}`);
  }
}
