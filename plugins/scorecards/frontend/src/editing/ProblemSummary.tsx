import { Alert } from '@backstage/ui';
import type { RuleProblem } from '@callboard/plugin-scorecards-common';
import styles from './EditorFrame.module.css';
import { useShow } from './useShow';

/** All that keeps a form from being saved, by where it is. */
export function ProblemSummary(props: {
  missing?: string;
  problems: readonly RuleProblem[];
  /** How often somebody tried to go on; shown anew each time. */
  attempts: number;
}) {
  const { missing, problems, attempts } = props;
  const summary = useShow<HTMLDivElement>(attempts);
  const count = problems.length + (missing === undefined ? 0 : 1);
  if (count === 0) {
    return null;
  }
  return (
    <Alert
      ref={summary}
      role="alert"
      status="danger"
      icon
      title={
        count === 1
          ? 'Nothing was saved: one thing is wrong'
          : `Nothing was saved: ${count} things are wrong`
      }
      description={
        <ul className={styles.problems}>
          {missing !== undefined && <li>{missing}</li>}
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path && <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
