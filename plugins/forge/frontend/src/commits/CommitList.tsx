import { ForgeCommit, ForgeRepositoryId } from '@callboard/plugin-forge-common';
import { RelativeTime } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useForgePath } from '../shared/useForgePath';
import styles from './CommitList.module.css';

const SHORT_ID = 8;

/** What a {@link CommitList} needs. */
export interface CommitListProps {
  repository: ForgeRepositoryId;
  /** Newest first. */
  commits: ForgeCommit[];
}

/** Commits, each with who, when, and the files as they were. */
export function CommitList({ repository, commits }: CommitListProps) {
  const forgePath = useForgePath();
  return (
    <ol className={styles.list}>
      {commits.map(commit => (
        <li key={commit.id} className={styles.row}>
          <div className={styles.text}>
            <p className={styles.subject}>{commit.subject}</p>
            {commit.body && (
              <details className={styles.body}>
                <summary>More</summary>
                <p>{commit.body}</p>
              </details>
            )}
            <p className={styles.who}>
              <span title={commit.authorEmail}>{commit.authorName}</span>
              {' · '}
              <RelativeTime value={commit.date} />
            </p>
          </div>
          <Link
            to={forgePath({ repository, view: 'tree', ref: commit.id })}
            className={styles.id}
            aria-label={`Files at commit ${commit.id.slice(0, SHORT_ID)}`}
          >
            {commit.id.slice(0, SHORT_ID)}
          </Link>
        </li>
      ))}
    </ol>
  );
}
