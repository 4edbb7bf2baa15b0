import type { Installation, Role } from '@callboard/plugin-access-common';
import styles from './RuleForm.module.css';
import type { RuleFormValue } from './ruleFormValue';

/** What an {@link OwnersHint} needs. */
export interface OwnersHintProps {
  value: RuleFormValue;
  roles: Role[];
  installation: Installation;
}

/** Says when a rule for owners is about resources that nobody owns. */
export function OwnersHint({ value, roles, installation }: OwnersHintProps) {
  const isForOwners = roles.some(
    ({ id, members }) => value.roles.includes(id) && members.includes('owners'),
  );
  const owned = installation.resourceTypes.filter(
    ({ hasOwners, resourceType }) =>
      hasOwners &&
      (value.resourceTypes.length === 0 ||
        value.resourceTypes.includes(resourceType)),
  );
  if (!isForOwners || owned.length > 0) {
    return null;
  }
  return (
    <p className={styles.warning} role="status">
      The portal does not know who owns resources of these types, so the rule
      does nothing for owners.
    </p>
  );
}
