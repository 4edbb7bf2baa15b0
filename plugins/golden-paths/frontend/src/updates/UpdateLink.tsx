import type { TemplateUpdate } from '@callboard/plugin-golden-paths-common';
import { StatusBadge } from '@callboard/ui';
import styles from './UpdateLink.module.css';
import { updateWords } from './updateWords';

/** What became of an update, with its pull request. */
export function UpdateLink({ update }: { update: TemplateUpdate }) {
  const { state, pullRequestUrl, problem, toVersion } = update;
  const { word, status } = updateWords[state];
  return (
    <span className={styles.update}>
      <StatusBadge status={status}>{word}</StatusBadge>
      {pullRequestUrl && (
        <a
          href={pullRequestUrl}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`Pull request to version ${toVersion}`}
        >
          Pull request
        </a>
      )}
      {state === 'failed' && problem && (
        <span className={styles.problem}>{problem}</span>
      )}
    </span>
  );
}
