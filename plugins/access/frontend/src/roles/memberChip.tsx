import { type Chip, EntityLink } from '@callboard/ui';
import { isEntityMember, memberName } from './memberName';

/**
 * A member of a role as a chip.
 *
 * @param member - a word or an entity reference
 * @param isUnknown - whether the catalog does not have it
 */
export function memberChip(member: string, isUnknown: boolean): Chip {
  if (isUnknown) {
    return {
      value: member,
      label: `${member}, not in the catalog`,
      tone: 'warn',
    };
  }
  return {
    value: member,
    label: memberName(member),
    content: isEntityMember(member) ? (
      <EntityLink entity={member} />
    ) : undefined,
  };
}
