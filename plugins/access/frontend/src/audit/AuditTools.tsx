import { Button, Switch } from '@backstage/ui';
import { RiPauseLine, RiPlayLine } from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './AuditTools.module.css';

/** What {@link AuditTools} need. */
export interface AuditToolsProps {
  isLive: boolean;
  onLive: (isLive: boolean) => void;
  isPaused: boolean;
  onPause: (isPaused: boolean) => void;
  /** How many events are shown, in words. */
  status: ReactNode;
  /** What can be done with the log. */
  children: ReactNode;
}

/** Follows the log live, and does things with it. */
export function AuditTools(props: AuditToolsProps) {
  const { isLive, isPaused, onLive, onPause } = props;
  return (
    <div className={styles.tools}>
      <div className={styles.group}>
        <Switch label="Live" isSelected={isLive} onChange={onLive} />
        {isLive && (
          <Button
            variant="tertiary"
            size="small"
            iconStart={isPaused ? <RiPlayLine /> : <RiPauseLine />}
            onPress={() => onPause(!isPaused)}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </Button>
        )}
        <span role="status" className={styles.state}>
          {props.status}
        </span>
      </div>
      <div className={styles.group}>{props.children}</div>
    </div>
  );
}
