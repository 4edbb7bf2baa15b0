import type { FailedCheck } from '@callboard/plugin-scorecards-common';
import { StatusBadge } from '@callboard/ui';
import styles from './CheckListPage.module.css';

/** How many entities a check finds wanting; nothing until it was evaluated. */
export function CheckCount({ count }: { count?: FailedCheck }) {
  if (!count) {
    return <span className={styles.count} />;
  }
  const { failing, unknown, applicable } = count;
  return (
    <span
      className={styles.count}
      title={`Applies to ${applicable.toLocaleString()}`}
    >
      {failing > 0 && (
        <StatusBadge status="bad">
          {failing.toLocaleString()} failing
        </StatusBadge>
      )}
      {unknown > 0 && (
        <StatusBadge status="warn">
          {unknown.toLocaleString()} unknown
        </StatusBadge>
      )}
      {failing + unknown === 0 &&
        (applicable > 0 ? (
          <StatusBadge status="good">All pass</StatusBadge>
        ) : (
          <StatusBadge status="neutral">Applies to none</StatusBadge>
        ))}
    </span>
  );
}
