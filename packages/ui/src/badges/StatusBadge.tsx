import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiInformationLine,
  RiLoader4Line,
  RiSubtractLine,
  RemixiconComponentType,
} from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './badges.module.css';

/** The states a {@link StatusBadge} can show. */
export type Status = 'good' | 'warn' | 'bad' | 'info' | 'running' | 'neutral';

const icons: Record<Status, RemixiconComponentType> = {
  good: RiCheckboxCircleLine,
  warn: RiAlertLine,
  bad: RiCloseCircleLine,
  info: RiInformationLine,
  running: RiLoader4Line,
  neutral: RiSubtractLine,
};

/** What a {@link StatusBadge} needs. */
export interface StatusBadgeProps {
  status: Status;
  /** The word; the colour and the icon only repeat it. */
  children: ReactNode;
  className?: string;
}

/** A state as icon and word, so that it never rests on colour alone. */
export function StatusBadge({ status, children, className }: StatusBadgeProps) {
  const Icon = icons[status];
  return (
    <span
      className={[styles.badge, className].filter(Boolean).join(' ')}
      data-status={status}
    >
      <Icon size={14} aria-hidden="true" className={styles.icon} />
      {children}
    </span>
  );
}
