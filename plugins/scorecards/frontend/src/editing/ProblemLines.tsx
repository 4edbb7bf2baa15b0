import type { RuleProblem } from '@callboard/plugin-scorecards-common';
import { RiAlertLine, RiErrorWarningLine } from '@remixicon/react';
import styles from './ProblemLines.module.css';

/** What is wrong with a field, or may be, in lines below it. */
export function ProblemLines(props: {
  id?: string;
  problems: readonly Pick<RuleProblem, 'message' | 'severity'>[];
}) {
  const { id, problems } = props;
  if (problems.length === 0) {
    return null;
  }
  return (
    <ul id={id} className={styles.problems}>
      {problems.map(({ message, severity }) => (
        <li key={message} data-severity={severity}>
          {severity === 'error' ? (
            <RiErrorWarningLine size={14} aria-hidden="true" />
          ) : (
            <RiAlertLine size={14} aria-hidden="true" />
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
