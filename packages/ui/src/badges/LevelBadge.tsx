import {
  RiMedalLine,
  RiShieldLine,
  RiTrophyLine,
  RiVipCrownLine,
} from '@remixicon/react';
import styles from './badges.module.css';

const icons = [RiShieldLine, RiMedalLine, RiTrophyLine, RiVipCrownLine];

/** What a {@link LevelBadge} needs. */
export interface LevelBadgeProps {
  /** Name of the level, as in "Gold". */
  level: string;
  /** 0 = no level reached yet; higher is better. */
  rank: number;
  className?: string;
}

/** The level an entity has reached: icon and word, fuller the higher it is. */
export function LevelBadge({ level, rank, className }: LevelBadgeProps) {
  const step = Math.max(0, Math.min(Math.floor(rank), icons.length - 1));
  const Icon = icons[step];
  return (
    <span
      className={[styles.badge, className].filter(Boolean).join(' ')}
      data-rank={step}
    >
      <Icon size={14} aria-hidden="true" className={styles.icon} />
      {level}
    </span>
  );
}
