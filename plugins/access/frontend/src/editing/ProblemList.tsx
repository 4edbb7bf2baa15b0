import { Alert } from '@backstage/ui';
import type { PolicyProblem } from '@callboard/plugin-access-common';
import styles from './ProblemList.module.css';

/** What a {@link ProblemList} needs. */
export interface ProblemListProps {
  problems: PolicyProblem[];
  /** A part of the paths that everybody knows, left out. */
  place?: RegExp;
}

/** What is wrong with a policy, by path. */
export function ProblemList({ problems, place }: ProblemListProps) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={
        problems.length === 1
          ? 'Nothing was saved: one thing is wrong'
          : `Nothing was saved: ${problems.length} things are wrong`
      }
      description={
        <ul className={styles.problems}>
          {problems.map(({ path, reason }) => {
            const where = place ? path.replace(place, '') : path;
            return (
              <li key={`${path}${reason}`}>
                {where && <code>{where}</code>} {reason}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
