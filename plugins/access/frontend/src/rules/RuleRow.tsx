import type { Role, Rule } from '@callboard/plugin-access-common';
import { Link } from 'react-router-dom';
import { describeCondition } from '../conditions/describeCondition';
import { EffectBadge } from '../shared/EffectBadge';
import { useAccessPath } from '../shared/useAccessPath';
import { describeMatch } from './describeMatch';
import styles from './RuleRow.module.css';

/** A rule in words: what it does, for whom, to what, and when. */
export function RuleRow({ rule, roles }: { rule: Rule; roles: Role[] }) {
  const accessPath = useAccessPath();
  const titlesOf = (ids: string[]) =>
    ids.map(id => roles.find(role => role.id === id)?.title ?? id).join(', ');
  return (
    <li className={styles.rule}>
      <EffectBadge effect={rule.effect} />
      <div className={styles.text}>
        <Link to={accessPath('rules', 'edit', rule.id)} className={styles.name}>
          {rule.title ?? rule.id}
        </Link>
        <p>
          <strong>{titlesOf(rule.roles)}</strong>
          {rule.exceptRoles && <> except {titlesOf(rule.exceptRoles)}</>}:{' '}
          {describeMatch(rule.match)}
          {rule.condition && <> if it {describeCondition(rule.condition)}</>}
        </p>
      </div>
      {rule.title && <code className={styles.id}>{rule.id}</code>}
    </li>
  );
}
