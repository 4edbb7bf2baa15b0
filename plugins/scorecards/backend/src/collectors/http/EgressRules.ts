import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Kinds of addresses that are inside of a network; all but public ones. */
const NEVER = ['linkLocal', 'multicast', 'broadcast', 'unspecified'];

/** Of cloud providers, where machines get credentials; outside of link-local. */
const METADATA = [
  'fd00:ec2::254',
  '168.63.129.16',
  '100.100.100.200',
  '192.0.0.192',
].map(text => ipaddr.process(text).toNormalizedString());

/**
 * Says which addresses the portal may connect to for somebody else: public ones,
 * and what the configuration allows. Addresses that are local to a link, which
 * clouds give out credentials at, can not be allowed.
 */
export class EgressRules {
  readonly #hosts: ReadonlySet<string>;
  readonly #networks: readonly [Address, number][];

  /**
   * @param allow - names of hosts, addresses and networks such as `10.0.0.0/8`
   * @throws InputError for what is neither
   */
  constructor(allow: readonly string[]) {
    const isNetwork = (entry: string) => /[:/]|^[\d.]+$/.test(entry);
    this.#hosts = new Set(
      allow
        .filter(entry => !isNetwork(entry))
        .map(entry => entry.toLocaleLowerCase('en-US')),
    );
    this.#networks = allow.filter(isNetwork).map(parseNetwork);
  }

  /**
   * @param host - name that the address was found by
   * @returns why the address may not be connected to, or undefined
   */
  refusalOf(host: string, address: string): string | undefined {
    if (!ipaddr.isValid(address)) {
      return `${host} has no address that could be checked`;
    }
    // IPv4 addresses inside of IPv6 ones are what they say.
    const parsed = unwrap(ipaddr.process(address));
    const range = parsed.range();
    if (
      NEVER.includes(range) ||
      METADATA.includes(parsed.toNormalizedString())
    ) {
      return `${host} is at an address that may never be probed (${range})`;
    }
    const isAllowed =
      range === 'unicast' ||
      this.#hosts.has(host.toLocaleLowerCase('en-US')) ||
      this.#networks.some(
        ([network, bits]) =>
          network.kind() === parsed.kind() && parsed.match(network, bits),
      );
    return isAllowed
      ? undefined
      : `${host} is at an address that is not public (${range}): allow it in scorecards.collectors.http.allow`;
  }
}

function parseNetwork(entry: string): [Address, number] {
  try {
    if (entry.includes('/')) {
      return ipaddr.parseCIDR(entry);
    }
    const address = ipaddr.process(entry);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    throw new InputError(
      `scorecards.collectors.http.allow has '${entry}', expected a host, an address or a network such as 10.0.0.0/8`,
    );
  }
}

// 64:ff9b::/96 and 2002::/16 carry an IPv4 address (RFC 6052 and RFC 3056).
function unwrap(address: Address): Address {
  if (address instanceof ipaddr.IPv4) {
    return address;
  }
  const bytes = address.toByteArray();
  switch (address.range()) {
    case 'rfc6052':
      return new ipaddr.IPv4(bytes.slice(12, 16));
    case '6to4':
      return new ipaddr.IPv4(bytes.slice(2, 6));
    default:
      return address;
  }
}
