import type {
  Check,
  FailedCheck,
  Track,
} from '@callboard/plugin-scorecards-common';
import { Markdown, Section } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { CheckCount } from '../checks/CheckCount';
import { useCheckCounts } from '../checks/useCheckCounts';
import { useChecks } from '../checks/useChecks';
import { SeverityBadge } from '../shared/SeverityBadge';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { RuleWords } from '../standards/RuleWords';
import styles from './TrackPage.module.css';
import { TrackSpread } from './TrackSpread';
import { useDistributions } from './useDistributions';

/** What a track is for, whom it is for, its levels, and how far entities are. */
export function TrackAbout({ track }: { track: Track }) {
  const { value: distributions } = useDistributions();
  const distribution = distributions?.get(track.id);
  return (
    <div className={styles.about}>
      <Ladder track={track} />
      <div className={styles.side}>
        {distribution && (
          <Section title="Where entities stand">
            <TrackSpread track={track} distribution={distribution} />
          </Section>
        )}
        {track.description && (
          <Section title="What it is for">
            <Markdown text={track.description} />
          </Section>
        )}
        <Section title="Who is on it">
          <RuleWords rule={track.appliesTo} always="Every entity" />
        </Section>
      </div>
    </div>
  );
}

/** The levels from the highest down, each with the checks that it adds. */
function Ladder({ track }: { track: Track }) {
  const { value: checks } = useChecks();
  const { value: counts } = useCheckCounts();
  const known = new Map(checks?.map(check => [check.id, check]));
  const levels = track.levels.map((level, index) => ({
    ...level,
    rank: index + 1,
  }));
  return (
    <Section title="Levels">
      <ol className={styles.ladder} reversed>
        {levels.reverse().map(level => (
          <li key={level.id} className={styles.level} data-rank={level.rank}>
            <h3 className={styles.levelTitle}>
              <span className={styles.rank}>{level.rank}</span>
              {level.title}
            </h3>
            {level.checks.length === 0 ? (
              <p className={styles.note}>Asks nothing more.</p>
            ) : (
              <ul className={styles.checks}>
                {level.checks.map(id => (
                  <LadderCheck
                    key={id}
                    id={id}
                    check={known.get(id)}
                    count={counts?.get(id)}
                    isLost={checks !== undefined && !known.has(id)}
                  />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function LadderCheck(props: {
  id: string;
  check?: Check;
  count?: FailedCheck;
  isLost: boolean;
}) {
  const { id, check, count, isLost } = props;
  const path = useScorecardsPath();
  return (
    <li className={styles.check}>
      {isLost ? (
        <span className={styles.lost}>{id}: deleted</span>
      ) : (
        <Link to={path('checks', id)} className={styles.link}>
          {check?.title ?? id}
        </Link>
      )}
      {check && <SeverityBadge severity={check.severity} />}
      <CheckCount count={count} />
    </li>
  );
}
