import { FileDiff } from '@callboard/plugin-forge-common';
import { useState } from 'react';
import { DiffLines } from './DiffLines';
import styles from './DiffFile.module.css';

const CHANGES: Record<FileDiff['change'], string | undefined> = {
  added: 'New file',
  modified: undefined,
  removed: 'Deleted',
  renamed: 'Renamed',
  copied: 'Copied',
};

/** What a {@link DiffFile} needs. */
export interface DiffFileProps {
  file: FileDiff;
  /** Whether its lines show at first. */
  isOpen: boolean;
}

/** What became of one file; its lines can be folded away. */
export function DiffFile({ file, isOpen }: DiffFileProps) {
  // Lines of a folded file are not in the page: there may be thousands.
  const [open, setOpen] = useState(isOpen);
  const word = CHANGES[file.change];
  return (
    <details
      className={styles.file}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={styles.path}>
          {file.previousPath && `${file.previousPath} → `}
          {file.path}
        </span>
        {word && <span className={styles.change}>{word}</span>}
        {file.added !== undefined && (
          <span className={styles.numbers}>
            <span className={styles.added}>+{file.added}</span>{' '}
            <span className={styles.removed}>−{file.removed}</span>
          </span>
        )}
      </summary>
      {open && <Content file={file} />}
    </details>
  );
}

function Content({ file }: { file: FileDiff }) {
  return (
    <>
      {file.hunks.length > 0 && <DiffLines file={file} />}
      {file.cut && (
        <p className={styles.note}>
          More lines changed than can be shown here. Clone the repository to see
          all of them.
        </p>
      )}
      {!file.cut && file.hunks.length === 0 && (
        <p className={styles.note}>
          {file.added === undefined
            ? 'This is not a text file.'
            : 'Its content is the same.'}
        </p>
      )}
    </>
  );
}
