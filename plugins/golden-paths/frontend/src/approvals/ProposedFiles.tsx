import type { ProposedFile } from '@callboard/plugin-golden-paths-common';
import { counted, StatusBadge, UnifiedDiff } from '@callboard/ui';
import { asDiff } from './asDiff';
import styles from './ProposedFiles.module.css';

const changes = {
  added: { word: 'Added', status: 'good' },
  changed: { word: 'Changed', status: 'info' },
  removed: { word: 'Removed', status: 'bad' },
} as const;

/** Up to this many files are open from the start. */
const MOST_OPEN = 3;

function FileDiff({ file, isOpen }: { file: ProposedFile; isOpen: boolean }) {
  const { path, text } = file;
  const { word, status } = changes[file.change];
  return (
    <details className={styles.file} open={isOpen}>
      <summary className={styles.head}>
        <span className={styles.path}>{path}</span>
        <StatusBadge status={status}>{word}</StatusBadge>
      </summary>
      {text === undefined ? (
        <p className={styles.none}>
          It is not text, or too large to be shown here.
        </p>
      ) : (
        <div className={styles.diff}>
          <UnifiedDiff path={path} diff={asDiff(file.change, text)} />
        </div>
      )}
    </details>
  );
}

/** The files that a task will make or change, each with its lines. */
export function ProposedFiles(props: {
  files: ProposedFile[];
  /** How many there are beside these. */
  more?: number;
}) {
  const { files, more = 0 } = props;
  return (
    <div className={styles.files}>
      <p className={styles.count}>{counted(files.length + more, 'file')}</p>
      {files.map(file => (
        <FileDiff
          key={file.path}
          file={file}
          isOpen={files.length <= MOST_OPEN}
        />
      ))}
      {more > 0 && (
        <p className={styles.count}>
          {counted(more, 'more file')} not shown here.
        </p>
      )}
    </div>
  );
}
