import type { Distribution } from '@callboard/plugin-scorecards-common';
import { counted, DistributionBar, Section } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import styles from './Distributions.module.css';
import { levelParts } from './levelParts';

/** What a {@link Distributions} needs. */
export interface DistributionsProps {
  distributions: readonly Distribution[];
  /** Path of the list of entities with a level of a track. */
  hrefOf?: (trackId: string, levelId: string) => string;
}

/** A card per track: how its entities divide into levels. */
export function Distributions({ distributions, hrefOf }: DistributionsProps) {
  const scorecardsPath = useScorecardsPath();
  return (
    <div className={styles.tracks}>
      {distributions.map(distribution => {
        const { trackId, title, total } = distribution;
        return (
          <Section
            key={trackId}
            title={`${title} by level`}
            action={
              <Link to={scorecardsPath('tracks', trackId)}>
                {counted(total, 'entity', 'entities')}
              </Link>
            }
          >
            <DistributionBar
              label={`Levels of ${title}`}
              parts={levelParts(
                distribution,
                hrefOf && (level => hrefOf(trackId, level)),
              )}
              renderLink={({ href = '' }, children) => (
                <Link to={href} className={styles.level}>
                  {children}
                </Link>
              )}
            />
          </Section>
        );
      })}
    </div>
  );
}
