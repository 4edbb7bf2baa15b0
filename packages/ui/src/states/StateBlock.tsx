import { ReactNode } from 'react';
import styles from './states.module.css';

/** What a {@link StateBlock} needs. */
export interface StateBlockProps {
  tone: 'neutral' | 'bad' | 'warn';
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** `compact` for a block inside a card; default `page`. */
  size?: 'page' | 'compact';
  role?: 'alert';
}

/** The shared shape of the empty, error and forbidden states. */
export function StateBlock(props: StateBlockProps) {
  return (
    <div
      className={styles.state}
      data-tone={props.tone}
      data-size={props.size ?? 'page'}
      role={props.role}
    >
      <span className={styles.icon} aria-hidden="true">
        {props.icon}
      </span>
      <p className={styles.title}>{props.title}</p>
      {props.children && <div className={styles.body}>{props.children}</div>}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
