import type { FailedCheck } from '@callboard/plugin-scorecards-common';
import { counted, EmptyState, Section } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import styles from './MostFailed.module.css';

/** The checks that most entities fail, and what share of those they are for. */
export function MostFailed({ checks }: { checks: readonly FailedCheck[] }) {
  const scorecardsPath = useScorecardsPath();
  return (
    <Section
      title="Most failed checks"
      action={<Link to={scorecardsPath('checks')}>All checks</Link>}
    >
      {checks.length === 0 ? (
        <EmptyState size="compact" title="No check fails" />
      ) : (
        <ol className={styles.checks}>
          {checks.map(({ checkId, title, failing, unknown, applicable }) => (
            <li key={checkId} className={styles.check}>
              <Link
                to={scorecardsPath('checks', checkId)}
                className={styles.title}
              >
                {title}
              </Link>
              <span className={styles.count}>
                <b>{failing.toLocaleString()}</b> of{' '}
                {counted(applicable, 'entity', 'entities')}
                {unknown > 0 && `, ${unknown.toLocaleString()} unknown`}
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span
                  style={{
                    width: `${(100 * failing) / Math.max(applicable, 1)}%`,
                  }}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
