import type { ReactNode } from 'react';
import styles from './FieldFrame.module.css';

/** What a {@link FieldFrame} needs. */
export interface FieldFrameProps {
  /** Of the field; `describedBy` gives the ids of the texts to it. */
  id: string;
  hint?: string;
  /** What is wrong, in a sentence. */
  problem?: string;
  /** What is to be said while nothing is wrong. */
  note?: ReactNode;
  children: ReactNode;
}

/** The ids of the texts below a field, for `aria-describedby`. */
export function describedBy(id: string): string {
  return `${id}-hint ${id}-message`;
}

/** A field of a form with what is to be known of it below. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, hint, problem, note, children } = props;
  return (
    <div className={styles.field}>
      {children}
      <div id={`${id}-hint`} className={styles.hint}>
        {hint}
      </div>
      <div id={`${id}-message`} role="status" className={styles.message}>
        {problem ? <span className={styles.problem}>{problem}</span> : note}
      </div>
    </div>
  );
}
