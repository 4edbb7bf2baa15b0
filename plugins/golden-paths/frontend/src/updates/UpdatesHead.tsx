import { ReactNode } from 'react';
import styles from './UpdatesHead.module.css';

/** What an {@link UpdatesHead} needs. */
export interface UpdatesHeadProps {
  back: ReactNode;
  title: ReactNode;
  /** State, versions and the like, in one line. */
  facts: ReactNode;
  actions?: ReactNode;
  /** Notices and dialogs. */
  children?: ReactNode;
}

/** The top of the page of a template, or of the update of a service. */
export function UpdatesHead(props: UpdatesHeadProps) {
  return (
    <header className={styles.head}>
      {props.back}
      <div className={styles.bar}>
        <h2 className={styles.title}>{props.title}</h2>
        <div className={styles.actions}>{props.actions}</div>
      </div>
      <div className={styles.facts}>{props.facts}</div>
      {props.children}
    </header>
  );
}
