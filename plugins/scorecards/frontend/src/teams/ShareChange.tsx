import { counted } from '@callboard/ui';
import {
  RiArrowRightDownLine,
  RiArrowRightUpLine,
  RiSubtractLine,
} from '@remixicon/react';
import styles from './ShareChange.module.css';

/** How a share of 0 to 1 changed, in percentage points. */
export function ShareChange({ change }: { change: number }) {
  const points = Math.round(change * 100);
  if (points === 0) {
    return (
      <span className={styles.change}>
        <RiSubtractLine size={14} aria-hidden="true" />
        Unchanged
      </span>
    );
  }
  const Icon = points > 0 ? RiArrowRightUpLine : RiArrowRightDownLine;
  return (
    <span className={styles.change} data-better={points > 0}>
      <Icon size={14} aria-hidden="true" />
      {points > 0 ? '+' : '−'}
      {counted(Math.abs(points), 'point')}
    </span>
  );
}
