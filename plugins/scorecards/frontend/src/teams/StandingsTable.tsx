import type {
  ScopeStanding,
  StandingsQuery,
} from '@callboard/plugin-scorecards-common';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { scopeWords } from './scopeWords';
import { ShareBar } from './ShareBar';
import { ShareChange } from './ShareChange';
import styles from './StandingsTable.module.css';

/** What a {@link StandingsTable} needs. */
export interface StandingsTableProps {
  by: StandingsQuery['by'];
  standings: readonly ScopeStanding[];
}

/** Who stands how: share of levels, its change, and what fails. */
export function StandingsTable({ by, standings }: StandingsTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{scopeWords[by].one}</th>
          <th scope="col">Levels reached</th>
          <th scope="col">In 30 days</th>
          <th scope="col" className={styles.number}>
            Entities
          </th>
          <th scope="col" className={styles.number}>
            Failing checks
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map(standing => (
          <StandingRow key={standing.ref} standing={standing} />
        ))}
      </tbody>
    </table>
  );
}

function StandingRow({ standing }: { standing: ScopeStanding }) {
  const { ref, share, change, entities, failing } = standing;
  const { primaryTitle, secondaryTitle } = useEntityPresentation(ref);
  const scorecardsPath = useScorecardsPath();
  return (
    <tr>
      <th scope="row">
        <Link to={scorecardsPath('teams', ref)} title={secondaryTitle}>
          {primaryTitle}
        </Link>
      </th>
      <td data-label="Levels reached">
        <ShareBar share={share} />
      </td>
      <td data-label="In 30 days">
        <ShareChange change={change} />
      </td>
      <td data-label="Entities" className={styles.number}>
        {entities.toLocaleString()}
      </td>
      <td data-label="Failing checks" className={styles.number}>
        {failing.toLocaleString()}
      </td>
    </tr>
  );
}
