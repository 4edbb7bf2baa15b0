import type { FileDrift } from '@callboard/plugin-golden-paths-common';
import { EmptyState } from '@callboard/ui';
import { FileDiff } from './FileDiff';
import styles from './FileDiffs.module.css';

/** With more files, only those in conflict are open at first. */
const OPEN_AT_FIRST = 8;

/** Files that change with what changes in them, those in conflict first. */
export function FileDiffs({ files }: { files: readonly FileDrift[] }) {
  if (files.length === 0) {
    return (
      <EmptyState size="compact" title="No file changes">
        The repository has everything that the template makes.
      </EmptyState>
    );
  }
  const sorted = [...files].sort(
    (a, b) => b.conflicts - a.conflicts || (a.path < b.path ? -1 : 1),
  );
  return (
    <div className={styles.files}>
      {sorted.map(file => (
        <FileDiff
          key={file.path}
          file={file}
          isOpen={file.conflicts > 0 || files.length <= OPEN_AT_FIRST}
        />
      ))}
    </div>
  );
}
