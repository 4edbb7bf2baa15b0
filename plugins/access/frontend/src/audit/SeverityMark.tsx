import type { AuditSeverity } from '@callboard/plugin-access-common';
import { auditSeverities } from './auditView';
import { severityWords } from './auditWords';
import styles from './SeverityMark.module.css';

/** How much an event matters: a word, and bars that repeat it. */
export function SeverityMark({ severity }: { severity: AuditSeverity }) {
  const height = auditSeverities.indexOf(severity);
  return (
    <span className={styles.mark} data-severity={severity}>
      <span className={styles.bars} aria-hidden="true">
        {auditSeverities.map((each, index) => (
          <span key={each} data-filled={index <= height} />
        ))}
      </span>
      {severityWords[severity]}
    </span>
  );
}
