import { ReactNode } from 'react';
import styles from './RowList.module.css';

/** What a {@link Row} needs. */
export interface RowProps {
  /** The name, usually a link. */
  children: ReactNode;
  /** Muted facts at the end of the row. */
  aside?: ReactNode;
}

/** One line of a block. */
export function Row({ children, aside }: RowProps) {
  return (
    <li className={styles.row}>
      <span className={styles.main}>{children}</span>
      {aside && <span className={styles.aside}>{aside}</span>}
    </li>
  );
}

/** The lines of a block. */
export function RowList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}
