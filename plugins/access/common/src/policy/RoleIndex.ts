import { BoundedCache } from './BoundedCache';
import type { Member, Principal, Role } from './types';

/** How somebody stands to a role. */
export const Standing = {
  /** Not in it. */
  none: 0,
  /** In it for the resources that they own. */
  owner: 1,
  /** In it. */
  member: 2,
} as const;

/** How somebody stands to the roles that they have, by position in the document. */
export type Standings = ReadonlyMap<number, number>;

/** Conditions are not looked at for a whole role, so any name will do. */
const EXAMPLE = 'user:example/example';

/** How many principals' roles are remembered. */
const REMEMBERED = 2_000;

/** Who is in which roles. */
export class RoleIndex {
  readonly #roles: Role[];
  readonly #byMember = new Map<string, number[]>();
  readonly #known = new BoundedCache<Standings>(REMEMBERED);

  constructor(roles: Role[]) {
    this.#roles = roles;
    roles.forEach((role, position) => {
      for (const member of new Set(role.members)) {
        const positions = this.#byMember.get(member);
        if (positions) {
          positions.push(position);
        } else {
          this.#byMember.set(member, [position]);
        }
      }
    });
  }

  /** The roles of somebody. */
  standingsOf(principal: Principal): Standings {
    const { userEntityRef, ownershipEntityRefs, isGuest } = principal;
    const key =
      userEntityRef === undefined
        ? ''
        : `${isGuest ? 'g' : 'u'} ${userEntityRef} ${ownershipEntityRefs.join(' ')}`;
    return this.#known.get(key, () => {
      const standings = this.#baseOf(kindOf(principal));
      if (userEntityRef !== undefined) {
        this.#join(standings, userEntityRef);
        ownershipEntityRefs.forEach(ref => this.#join(standings, ref));
      }
      return standings;
    });
  }

  /**
   * The roles of somebody who is in one role and in those that all people are
   * in anyway.
   */
  standingsWith(position: number): Standings {
    return this.#known.get(`role ${position}`, () => {
      const { members } = this.#roles[position];
      const standings = this.#baseOf(leastOf(members));
      if (members.some(member => member !== 'owners')) {
        standings.set(position, Standing.member);
      }
      return standings;
    });
  }

  /** Somebody who is in a role, as far as it matters to conditions. */
  exampleOf(position: number): Principal {
    return leastOf(this.#roles[position].members) === 'nobody'
      ? { ownershipEntityRefs: [] }
      : { userEntityRef: EXAMPLE, ownershipEntityRefs: [EXAMPLE] };
  }

  #baseOf(kind: 'nobody' | 'guest' | 'person'): Map<number, number> {
    const standings = new Map<number, number>();
    if (kind !== 'nobody') {
      this.#join(standings, 'owners', Standing.owner);
      this.#join(standings, kind === 'guest' ? 'guests' : 'signed-in');
    }
    this.#join(standings, 'everyone');
    return standings;
  }

  #join(
    standings: Map<number, number>,
    member: string,
    standing: number = Standing.member,
  ) {
    for (const position of this.#byMember.get(member) ?? []) {
      standings.set(position, Math.max(standings.get(position) ?? 0, standing));
    }
  }
}

function kindOf({ userEntityRef, isGuest }: Principal) {
  if (userEntityRef === undefined) {
    return 'nobody';
  }
  return isGuest ? 'guest' : 'person';
}

/** Who somebody is at least, who is known to be one of some members. */
function leastOf(members: Member[]): 'nobody' | 'guest' | 'person' {
  if (members.includes('everyone')) {
    return 'nobody';
  }
  return members.includes('guests') ? 'guest' : 'person';
}
