import {
  Mergeability,
  PullRequestDetails,
} from '@callboard/plugin-forge-common';
import { CopyField, StatusBadge } from '@callboard/ui';
import styles from './Mergeable.module.css';

/** What a {@link Mergeable} needs. */
export interface MergeableProps {
  pullRequest: PullRequestDetails;
  mergeability: Mergeability;
}

/** Says whether an open pull request can be merged, and what to do if not. */
export function Mergeable({ pullRequest, mergeability }: MergeableProps) {
  const { head, base } = pullRequest;
  switch (mergeability.status) {
    case 'clean':
      return (
        <p className={styles.line}>
          <StatusBadge status="good">No conflicts</StatusBadge>
          <span>
            It can be merged into <code>{base}</code>.
          </span>
        </p>
      );
    case 'conflicts':
      return (
        <div className={styles.conflicts}>
          <p className={styles.line}>
            <StatusBadge status="bad">Conflicts</StatusBadge>
            <span>
              <code>{base}</code> and <code>{head}</code> changed the same lines
              of:
            </span>
          </p>
          <ul>
            {mergeability.files.map(file => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
          <p className={styles.line}>
            Merge <code>{base}</code> into the branch, resolve them, and push:
          </p>
          <CopyField
            label="Commands"
            value={`git checkout ${head} && git merge origin/${base}`}
          />
        </div>
      );
    case 'nothing-to-merge':
      return (
        <p className={styles.line}>
          <StatusBadge status="neutral">Nothing to merge</StatusBadge>
          <span>
            <code>{base}</code> has all of it already. Close the pull request.
          </span>
        </p>
      );
    default:
      return (
        <p className={styles.line}>
          <StatusBadge status="warn">Branch is gone</StatusBadge>
          <span>
            There is no branch <code>{mergeability.branch}</code> that could be
            merged. Push it again, or close the pull request.
          </span>
        </p>
      );
  }
}
