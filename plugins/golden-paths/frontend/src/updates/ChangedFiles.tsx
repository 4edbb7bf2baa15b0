import type { FileDrift } from '@callboard/plugin-golden-paths-common';
import { counted, StatusBadge } from '@callboard/ui';
import styles from './ChangedFiles.module.css';
import { changeWords } from './updateWords';

/** More than these stand in a line of their own. */
const SHOWN = 12;

/** Files that an update changes, those in conflict first. */
export function ChangedFiles({ files }: { files: readonly FileDrift[] }) {
  const sorted = [...files].sort(
    (a, b) => b.conflicts - a.conflicts || (a.path < b.path ? -1 : 1),
  );
  return (
    <ul className={styles.files} aria-label="Files">
      {sorted.slice(0, SHOWN).map(({ path, change, conflicts }) => (
        <li key={path} className={styles.file}>
          <code>{path}</code>
          <span className={styles.change}>{changeWords[change]}</span>
          {conflicts > 0 && (
            <StatusBadge status="warn">
              {counted(conflicts, 'conflict')}
            </StatusBadge>
          )}
        </li>
      ))}
      {files.length > SHOWN && (
        <li className={styles.change}>
          and {counted(files.length - SHOWN, 'other')}
        </li>
      )}
    </ul>
  );
}
