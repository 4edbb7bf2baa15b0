import { RelativeTime, StatusBadge } from '@callboard/ui';
import { ForgeRepository } from '@callboard/plugin-forge-common';
import { RiGitRepositoryLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useForgePath } from '../shared/useForgePath';
import styles from './RepositoryList.module.css';

/** Repositories with what they are for and when they last changed. */
export function RepositoryList(props: { repositories: ForgeRepository[] }) {
  const forgePath = useForgePath();
  return (
    <ul className={styles.list}>
      {props.repositories.map(repository => (
        <li key={`${repository.org}/${repository.name}`} className={styles.row}>
          <RiGitRepositoryLine
            size={16}
            aria-hidden="true"
            className={styles.icon}
          />
          <div className={styles.text}>
            <Link to={forgePath({ repository })} className={styles.name}>
              <span className={styles.org}>{repository.org} / </span>
              {repository.name}
            </Link>
            {repository.description && (
              <p className={styles.description}>{repository.description}</p>
            )}
          </div>
          {repository.archived && (
            <StatusBadge status="neutral">Archived</StatusBadge>
          )}
          <span className={styles.updated}>
            {repository.updatedAt ? (
              <RelativeTime value={repository.updatedAt} />
            ) : (
              'Empty'
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
