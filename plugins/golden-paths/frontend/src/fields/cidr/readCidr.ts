import ipaddr from 'ipaddr.js';
import type { Reading } from '../text/Reading';

/** What a block of addresses has to be like. */
export interface CidrRules {
  /** The longest prefix, which is that of the smallest block; e.g. 24. */
  maxPrefix?: number;
  /** Whether all of its addresses have to be private (RFC 1918, RFC 4193). */
  privateOnly?: boolean;
}

const PRIVATE = ['private', 'uniqueLocal'];

/** An IPv4 address of other than four decimal parts means something else to each tool. */
const ODD_IPV4 = /^(?!\d+\.\d+\.\d+\.\d+\/)[\d.]+\/|(?:^|\.)0\d/;

/**
 * Reads a block of addresses in CIDR notation.
 *
 * @param block - as in `10.20.0.0/16` or `fd00:1::/48`
 * @see https://www.rfc-editor.org/rfc/rfc4632
 */
export function readCidr(block: string, rules: CidrRules = {}): Reading {
  if (!ipaddr.isValidCIDR(block) || ODD_IPV4.test(block)) {
    return {
      problem: `Not a block of addresses such as 10.20.0.0/16: ${block}`,
    };
  }
  const [address, prefix] = ipaddr.parseCIDR(block);
  const kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  const first = kind.networkAddressFromCIDR(block);
  const last = kind.broadcastAddressFromCIDR(block);
  if (address.toString() !== first.toString()) {
    return {
      problem: `Starts within the block: did you mean ${first}/${prefix}?`,
    };
  }
  const { maxPrefix, privateOnly } = rules;
  if (maxPrefix !== undefined && prefix > maxPrefix) {
    return {
      problem: `Too small: /${maxPrefix} or a larger block is needed, not /${prefix}`,
    };
  }
  if (
    privateOnly &&
    ![first, last].every(each => PRIVATE.includes(each.range()))
  ) {
    return { problem: `Not all of ${block} are private addresses` };
  }
  const count = 2n ** BigInt(address.toByteArray().length * 8 - prefix);
  return {
    note:
      count === 1n
        ? 'One address'
        : `${count.toLocaleString()} addresses, ${first} to ${last}`,
  };
}
