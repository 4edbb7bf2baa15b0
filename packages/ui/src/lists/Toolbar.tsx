import { ReactNode } from 'react';
import styles from './Toolbar.module.css';

/** Filters at the left, the act of the page at the right. */
export function Toolbar(props: { children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.toolbar}>
      <div className={styles.filters}>{props.children}</div>
      {props.action}
    </div>
  );
}
