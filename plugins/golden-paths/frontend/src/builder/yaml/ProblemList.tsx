import type { TemplateProblem } from '@callboard/plugin-golden-paths-common';
import { counted } from '@callboard/ui';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import styles from './ProblemList.module.css';

/** What is to be mended in a template; a press leads to the line. */
export function ProblemList(props: {
  problems: readonly TemplateProblem[];
  onShow: (line: number) => void;
}) {
  const { problems, onShow } = props;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const others = problems.length - errors;
  const summary = [
    errors > 0 && counted(errors, 'error'),
    others > 0 && counted(others, 'hint'),
  ].filter(Boolean);
  return (
    <section className={styles.problems} aria-label="Problems">
      <p role="status" className={styles.summary}>
        {summary.length > 0 ? (
          summary.join(', ')
        ) : (
          <>
            <RiCheckLine size={16} aria-hidden="true" /> No problems
          </>
        )}
      </p>
      <ul className={styles.list}>
        {problems.map(({ severity, line, column, message }) => (
          <li key={`${line}:${column}:${message}`}>
            <button
              type="button"
              className={styles.problem}
              data-severity={severity}
              onClick={() => onShow(line)}
            >
              {severity === 'error' ? (
                <RiErrorWarningLine size={16} aria-label="Error" />
              ) : (
                <RiInformationLine size={16} aria-label="Hint" />
              )}
              <span className={styles.line}>Line {line}</span>
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
