import type { RoleWithPeople } from '@callboard/plugin-access-common';
import { Chips, EntityLink, StatusBadge } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useAccessPath } from '../shared/useAccessPath';
import { memberChip } from './memberChip';
import styles from './RoleRow.module.css';

function peopleText({ total, people }: RoleWithPeople): string {
  // Words such as `everyone` have no number; the people are those beside them.
  const count = total ?? people.length;
  const text = count === 1 ? '1 person' : `${count} people`;
  return total === undefined ? `${text} named, and more` : text;
}

/** A role: who is in it, as it was written and as people. */
export function RoleRow({ role }: { role: RoleWithPeople }) {
  const accessPath = useAccessPath();
  const { people, unknown, total = people.length } = role;
  return (
    <li className={styles.role}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Link to={accessPath('roles', 'edit', role.id)}>{role.title}</Link>
        </h3>
        <code className={styles.id}>{role.id}</code>
        {unknown.length > 0 && (
          <StatusBadge status="warn">
            {unknown.length === 1
              ? '1 unknown member'
              : `${unknown.length} unknown members`}
          </StatusBadge>
        )}
        <Link
          to={`${accessPath('rules')}?${new URLSearchParams({ role: role.id })}`}
          className={styles.rules}
        >
          Its rules
        </Link>
      </div>
      {role.description && (
        <p className={styles.description}>{role.description}</p>
      )}
      <Chips
        label={`Members of ${role.title}`}
        chips={role.members.map(member =>
          memberChip(member, unknown.includes(member)),
        )}
      />
      {people.length > 0 ? (
        <details className={styles.people}>
          <summary>{peopleText(role)}</summary>
          <ul>
            {people.map(person => (
              <li key={person}>
                <EntityLink entity={person} />
              </li>
            ))}
            {total > people.length && <li>and {total - people.length} more</li>}
          </ul>
        </details>
      ) : (
        role.total === 0 && (
          <p className={styles.description}>Nobody is in it at present</p>
        )
      )}
    </li>
  );
}
