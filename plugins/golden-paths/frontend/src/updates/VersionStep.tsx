import { RiArrowRightLine } from '@remixicon/react';
import styles from './VersionStep.module.css';

/** The version something is at, and the one it is to come to. */
export function VersionStep(props: { from: string; to: string }) {
  const { from, to } = props;
  return (
    <span className={styles.step}>
      <code>{from}</code>
      {from !== to && (
        <>
          <RiArrowRightLine size={14} role="img" aria-label="to" />
          <code>{to}</code>
        </>
      )}
    </span>
  );
}
