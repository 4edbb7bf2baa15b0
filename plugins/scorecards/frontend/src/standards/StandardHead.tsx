import { ReactNode } from 'react';
import styles from './StandardHead.module.css';

/** What a {@link StandardHead} needs. */
export interface StandardHeadProps {
  back: ReactNode;
  title: string;
  /** Owner, version and the like, in one line. */
  facts: ReactNode;
  actions?: ReactNode;
  /** Notices and dialogs. */
  children?: ReactNode;
}

/** The top of the page of a check, track or campaign. */
export function StandardHead(props: StandardHeadProps) {
  return (
    <header className={styles.head}>
      {props.back}
      <div className={styles.bar}>
        <h2 className={styles.title}>{props.title}</h2>
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
      <div className={styles.facts}>{props.facts}</div>
      {props.children}
    </header>
  );
}
