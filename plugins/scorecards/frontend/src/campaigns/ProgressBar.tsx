import type { CampaignProgress } from '@callboard/plugin-scorecards-common';
import { doneShare } from './campaignWords';
import styles from './ProgressBar.module.css';

/** How much of something is done, as a bar and in words. */
export function ProgressBar(props: {
  progress: Pick<CampaignProgress, 'total' | 'done'>;
  /** What it is the progress of, for screen readers. */
  label: string;
}) {
  const { progress, label } = props;
  const { total, done } = progress;
  const percent = Math.round(100 * doneShare(progress));
  return (
    <span className={styles.progress}>
      <span
        className={styles.bar}
        role="progressbar"
        aria-label={`Done of ${label}`}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className={styles.words}>
        {done.toLocaleString()} of {total.toLocaleString()} done, {percent}%
      </span>
    </span>
  );
}
