import type { Distribution, Mover } from '@callboard/plugin-scorecards-common';
import { EmptyState, EntityLink, RelativeTime, Section } from '@callboard/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { levelTitle } from './levelParts';
import styles from './Movers.module.css';

/** What a {@link Movers} needs. */
export interface MoversProps {
  title: string;
  /** Said when nothing moved. */
  none: string;
  movers: readonly Mover[];
  distributions: readonly Distribution[];
}

/** Entities whose level changed, the largest steps first. */
export function Movers({ title, none, movers, distributions }: MoversProps) {
  const trackOf = (id: string) =>
    distributions.find(({ trackId }) => trackId === id);
  return (
    <Section title={title}>
      {movers.length === 0 ? (
        <EmptyState size="compact" title={none} />
      ) : (
        <ul className={styles.movers}>
          {movers.map(({ entityRef, trackId, from, to, at }) => (
            <li key={`${entityRef} ${trackId}`} className={styles.mover}>
              <EntityLink entity={entityRef} tab="scorecards" />
              <span className={styles.step}>
                {levelTitle(trackOf(trackId), from)}
                <RiArrowRightLine size={14} aria-label="to" role="img" />
                {levelTitle(trackOf(trackId), to)}
              </span>
              <span className={styles.where}>
                {trackOf(trackId)?.title ?? trackId} ·{' '}
                <RelativeTime value={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
