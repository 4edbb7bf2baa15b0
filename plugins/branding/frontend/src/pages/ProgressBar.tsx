import styles from './ProgressBar.module.css';

/** A thin bar while something loads; stays unseen when that takes no time. */
export function ProgressBar() {
  return (
    <div
      role="progressbar"
      aria-label="Loading"
      className={styles.bar}
      data-testid="progress"
    />
  );
}
