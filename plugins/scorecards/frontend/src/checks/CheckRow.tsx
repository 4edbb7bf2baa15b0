import type {
  Check,
  FailedCheck,
  Track,
} from '@callboard/plugin-scorecards-common';
import { EntityLink, TagList } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { SeverityBadge } from '../shared/SeverityBadge';
import { SourceNote } from '../shared/SourceNote';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { CheckCount } from './CheckCount';
import { tracksOf } from './checkFilter';
import styles from './CheckListPage.module.css';

/** A check in the list. */
export function CheckRow(props: {
  check: Check;
  tracks: readonly Track[];
  count?: FailedCheck;
}) {
  const { check, tracks, count } = props;
  const path = useScorecardsPath();
  return (
    <li className={styles.check}>
      <div className={styles.name}>
        <Link to={path('checks', check.id)} className={styles.title}>
          {check.title}
        </Link>
        <span className={styles.about}>
          <code>{check.id}</code>
          <SourceNote source={check.source} />
        </span>
      </div>
      <SeverityBadge severity={check.severity} />
      <EntityLink entity={check.owner} />
      <TagList
        label="Tracks"
        tags={tracksOf(check.id, tracks).map(({ title }) => title)}
        max={2}
      />
      <CheckCount count={count} />
    </li>
  );
}
