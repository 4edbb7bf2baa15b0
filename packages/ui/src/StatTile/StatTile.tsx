import { Skeleton } from '@backstage/ui';
import { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import styles from './StatTile.module.css';

/** What a {@link StatTile} needs. */
export interface StatTileProps {
  /** What is counted. */
  label: string;
  value: ReactNode;
  /** Change against an earlier time, as in "+3 this week". */
  change?: ReactNode;
  icon?: ReactNode;
  /** Path in the portal of the list behind the number. */
  href?: string;
  /** Shows a placeholder of the same size instead of the value. */
  isPending?: boolean;
}

/** One number with its name; a link when there is a list behind it. */
export function StatTile(props: StatTileProps) {
  const body = (
    <>
      <span className={styles.label}>
        {props.icon}
        {props.label}
      </span>
      <span className={styles.value}>
        {props.isPending ? <Skeleton width={48} height={28} /> : props.value}
      </span>
      {props.change && <span className={styles.change}>{props.change}</span>}
    </>
  );
  return props.href ? (
    <Link to={props.href} className={styles.tile}>
      {body}
    </Link>
  ) : (
    <div className={styles.tile}>{body}</div>
  );
}
