import { DiffLine, FileDiff } from '@callboard/plugin-forge-common';
import { Fragment } from 'react';
import styles from './DiffLines.module.css';

const SIGNS: Partial<Record<DiffLine['type'], string>> = {
  added: '+',
  removed: '−',
};

/** The lines of a file that changed, with their numbers before and after. */
export function DiffLines({ file }: { file: FileDiff }) {
  return (
    <table className={styles.lines}>
      <caption className={styles.hidden}>Changes of {file.path}</caption>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">Line before</th>
          <th scope="col">Line after</th>
          <th scope="col">Change</th>
          <th scope="col">Text</th>
        </tr>
      </thead>
      <tbody>
        {file.hunks.map((hunk, index) => (
          <Fragment
            key={hunk.lines[0]?.before ?? hunk.lines[0]?.after ?? index}
          >
            {index > 0 && (
              <tr className={styles.gap}>
                <td colSpan={4}>{hunk.heading || '…'}</td>
              </tr>
            )}
            {hunk.lines.map(line => (
              <tr key={`${line.before}:${line.after}`} data-type={line.type}>
                <td className={styles.number}>{line.before}</td>
                <td className={styles.number}>{line.after}</td>
                <td className={styles.sign}>
                  {line.type !== 'context' && (
                    <span aria-label={line.type} role="img">
                      {SIGNS[line.type]}
                    </span>
                  )}
                </td>
                <td className={styles.text}>{line.text}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
