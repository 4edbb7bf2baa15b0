import type { ApprovalDecision } from '@callboard/plugin-golden-paths-common';
import { PersonName, RelativeTime, StatusBadge } from '@callboard/ui';
import styles from './DecisionList.module.css';

/** Who said what to an approval, when and why. */
export function DecisionList({ decisions }: { decisions: ApprovalDecision[] }) {
  return (
    <ol className={styles.list}>
      {decisions.map(({ by, decision, comment, at }) => (
        <li key={`${by} ${at}`} className={styles.item}>
          <span className={styles.who}>
            <StatusBadge status={decision === 'approve' ? 'good' : 'bad'}>
              {decision === 'approve' ? 'Approved' : 'Refused'}
            </StatusBadge>
            <PersonName of={by} />
            <RelativeTime value={at} className={styles.when} />
          </span>
          {comment && <p className={styles.comment}>{comment}</p>}
        </li>
      ))}
    </ol>
  );
}
