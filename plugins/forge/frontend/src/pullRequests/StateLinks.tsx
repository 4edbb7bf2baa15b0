import { PullRequestState } from '@callboard/plugin-forge-common';
import { Link } from 'react-router-dom';
import styles from './StateLinks.module.css';

const STATES: { state: PullRequestState; label: string }[] = [
  { state: 'open', label: 'Open' },
  { state: 'merged', label: 'Merged' },
  { state: 'closed', label: 'Closed' },
];

/** What {@link StateLinks} need. */
export interface StateLinksProps {
  current: PullRequestState;
  /** Absent while they are loaded. */
  counts?: Record<PullRequestState, number>;
}

/** Chooses which pull requests are listed; the choice is in the address. */
export function StateLinks({ current, counts }: StateLinksProps) {
  return (
    <nav aria-label="State" className={styles.states}>
      {STATES.map(({ state, label }) => (
        <Link
          key={state}
          to={state === 'open' ? '?' : `?state=${state}`}
          aria-current={state === current ? 'page' : undefined}
        >
          {label}
          {counts && <span className={styles.count}>{counts[state]}</span>}
        </Link>
      ))}
    </nav>
  );
}
