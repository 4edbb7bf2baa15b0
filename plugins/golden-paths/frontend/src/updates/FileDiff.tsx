import type { FileDrift } from '@callboard/plugin-golden-paths-common';
import { counted, StatusBadge, UnifiedDiff } from '@callboard/ui';
import { useState } from 'react';
import styles from './FileDiffs.module.css';
import { changeWords } from './updateWords';

/** What an update does to one file; its lines can be folded away. */
export function FileDiff(props: { file: FileDrift; isOpen: boolean }) {
  const { path, change, conflicts, diff } = props.file;
  // Lines of a folded file are not in the page: there may be thousands.
  const [isOpen, setOpen] = useState(props.isOpen);
  return (
    <details
      className={styles.file}
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={styles.path}>{path}</span>
        <span className={styles.change}>{changeWords[change]}</span>
        {conflicts > 0 && (
          <StatusBadge status="warn">
            {counted(conflicts, 'conflict')}
          </StatusBadge>
        )}
      </summary>
      {isOpen &&
        (diff ? (
          <UnifiedDiff path={path} diff={diff} />
        ) : (
          <p className={styles.note}>
            Its lines are not shown: it is no text, it is too long, or you may
            not see the template.
          </p>
        ))}
    </details>
  );
}
