import type { MemberWord } from '@callboard/plugin-access-common';

/** The members that are no entity, as people say it. */
export const memberWordNames: Record<MemberWord, string> = {
  everyone: 'Everyone, signed in or not',
  'signed-in': 'Everyone with an account',
  guests: 'Guests',
  owners: 'Owners of the resource',
};

function isWord(member: string): member is MemberWord {
  return member in memberWordNames;
}

/** How a member of a role is called where it cannot be a link. */
export function memberName(member: string): string {
  return isWord(member) ? memberWordNames[member] : member;
}

/** Whether a member is an entity of the catalog. */
export function isEntityMember(member: string): boolean {
  return !isWord(member);
}
