import type { BackstageUserInfo } from '@backstage/backend-plugin-api';
import type { Principal } from '@callboard/plugin-access-common';

/** What the configuration says about people. */
export interface KnownPeople {
  /** References of users and groups that may do everything. */
  admins: string[];
  /** Reference of the user that enters without an account, if there is one. */
  guest?: string;
}

/**
 * Who asks, as far as a policy goes.
 *
 * A guest is an admin only if named as one: sign-in configurations put guests
 * into groups, and everybody is a guest.
 *
 * @param info - undefined if nobody signed in
 */
export function principalOf(
  info: BackstageUserInfo | undefined,
  { admins, guest }: KnownPeople,
): Principal {
  if (!info) {
    return { ownershipEntityRefs: [] };
  }
  const { userEntityRef } = info;
  const isGuest = userEntityRef.toLocaleLowerCase('en-US') === guest;
  const ownershipEntityRefs = [
    ...new Set([userEntityRef, ...info.ownershipEntityRefs]),
  ];
  const claims = isGuest ? [userEntityRef] : ownershipEntityRefs;
  return {
    userEntityRef,
    ownershipEntityRefs,
    isGuest,
    isAdmin: claims.some(claim => admins.includes(claim)),
  };
}
