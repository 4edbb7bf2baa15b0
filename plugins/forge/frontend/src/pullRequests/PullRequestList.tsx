import { PullRequest } from '@callboard/plugin-forge-common';
import { RelativeTime } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useForgePath } from '../shared/useForgePath';
import { PersonName } from './PersonName';
import { PullRequestStateBadge } from './PullRequestStateBadge';
import styles from './PullRequestList.module.css';

/** Pull requests, each with its branches, who opened it, and how far it is. */
export function PullRequestList(props: { pullRequests: PullRequest[] }) {
  const forgePath = useForgePath();
  return (
    <ul className={styles.list}>
      {props.pullRequests.map(item => (
        <li key={item.number} className={styles.row}>
          <div className={styles.text}>
            <p className={styles.title}>
              <Link
                to={`${forgePath({ repository: item })}/pulls/${item.number}`}
              >
                {item.title}
              </Link>{' '}
              <span className={styles.number}>#{item.number}</span>
            </p>
            <p className={styles.facts}>
              <code>{item.head}</code> into <code>{item.base}</code>
              {' · opened '}
              <RelativeTime value={item.createdAt} />
              {' by '}
              <PersonName person={item.author} />
            </p>
          </div>
          <PullRequestStateBadge state={item.state} />
        </li>
      ))}
    </ul>
  );
}
