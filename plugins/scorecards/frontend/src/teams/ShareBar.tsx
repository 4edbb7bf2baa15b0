import styles from './ShareBar.module.css';

/** A share of 0 to 1 as a percentage, with a bar beside it. */
export function ShareBar({ share }: { share: number }) {
  const percent = `${Math.round(share * 100)}%`;
  return (
    <span className={styles.share}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: percent }} />
      </span>
      {percent}
    </span>
  );
}
