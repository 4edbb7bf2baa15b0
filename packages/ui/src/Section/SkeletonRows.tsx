import { Skeleton } from '@backstage/ui';
import styles from './Section.module.css';

/** What a {@link SkeletonRows} needs. */
export interface SkeletonRowsProps {
  /** How many rows the real list is likely to have; default 3. */
  rows?: number;
  /** Says what is loading, for screen readers. */
  label: string;
}

/** Placeholder of a list of rows; keeps the page still while it loads. */
export function SkeletonRows({ rows = 3, label }: SkeletonRowsProps) {
  return (
    <div
      className={styles.skeleton}
      role="status"
      aria-busy="true"
      aria-label={label}
    >
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={16} width={`${90 - ((row * 23) % 40)}%`} />
      ))}
    </div>
  );
}
