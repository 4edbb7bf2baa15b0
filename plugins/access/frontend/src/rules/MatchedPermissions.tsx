import type { Installation } from '@callboard/plugin-access-common';
import { useMemo } from 'react';
import { matchedPermissions } from './matchedPermissions';
import styles from './RuleForm.module.css';
import { RuleFormValue, toMatch } from './ruleFormValue';

/** Which of the installed permissions the edited rule is about. */
export function MatchedPermissions(props: {
  value: RuleFormValue;
  installation: Installation;
}) {
  const { value, installation } = props;
  const found = useMemo(
    () => matchedPermissions(toMatch(value), installation),
    [value, installation],
  );
  const total = installation.permissions.length;
  if (found.length === 0) {
    return (
      <p className={styles.warning} role="status">
        No installed permission matches, so the rule does nothing yet.
      </p>
    );
  }
  return (
    <details className={styles.matched}>
      <summary>
        {found.length} of {total} installed permissions match
      </summary>
      <ul>
        {found.map(({ name }) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
