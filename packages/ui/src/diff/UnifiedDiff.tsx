import { Fragment, useMemo } from 'react';
import { DiffLine, parseUnifiedDiff } from './parseUnifiedDiff';
import styles from './UnifiedDiff.module.css';

const signs: Partial<Record<DiffLine['type'], string>> = {
  added: '+',
  removed: '−',
};

/** Lines beyond this many are left out: a browser shows no more with ease. */
const MAX_LINES = 2_000;

/** What a {@link UnifiedDiff} needs. */
export interface UnifiedDiffProps {
  /** Names the table. */
  path: string;
  /** As git writes it. */
  diff: string;
}

/** Lines of a file that change, with their numbers; places in conflict are marked. */
export function UnifiedDiff({ path, diff }: UnifiedDiffProps) {
  const hunks = useMemo(() => parseUnifiedDiff(diff), [diff]);
  const total = hunks.reduce((sum, { lines }) => sum + lines.length, 0);
  let left = MAX_LINES;
  return (
    <>
      <table className={styles.lines}>
        <caption className={styles.hidden}>Changes of {path}</caption>
        <thead className={styles.hidden}>
          <tr>
            <th scope="col">Line before</th>
            <th scope="col">Line after</th>
            <th scope="col">Change</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          {hunks.map(({ heading, lines }, index) => {
            const shown = lines.slice(0, Math.max(0, left));
            left -= shown.length;
            return (
              <Fragment key={`${lines[0]?.before}:${lines[0]?.after}`}>
                {index > 0 && shown.length > 0 && (
                  <tr className={styles.gap}>
                    <td colSpan={4}>{heading || '…'}</td>
                  </tr>
                )}
                {shown.map(line => (
                  <Row key={`${line.before}:${line.after}`} line={line} />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {total > MAX_LINES && (
        <p className={styles.cut}>
          {(total - MAX_LINES).toLocaleString()} more lines are not shown.
        </p>
      )}
    </>
  );
}

function Row({ line }: { line: DiffLine }) {
  const { type, before, after, text, conflict } = line;
  const word = conflict ? 'conflict' : type;
  return (
    <tr data-type={word}>
      <td className={styles.number}>{before}</td>
      <td className={styles.number}>{after}</td>
      <td className={styles.sign}>
        {word !== 'context' && (
          <span aria-label={word} role="img">
            {conflict ? '!' : signs[type]}
          </span>
        )}
      </td>
      <td className={styles.text}>{text}</td>
    </tr>
  );
}
