import { PullRequestDetails } from '@callboard/plugin-forge-common';
import { Section, SkeletonRows } from '@callboard/ui';
import { ForgeFailure } from '../shared/ForgeFailure';
import { DiffFile } from './DiffFile';
import { usePullRequestChanges } from './usePullRequestContent';
import styles from './Changes.module.css';

// More open ones make the page slow, and nobody reads them in one go.
const OPEN_FILES = 20;

/** What a pull request changes, file by file. */
export function Changes({ pullRequest }: { pullRequest: PullRequestDetails }) {
  const { value, error, retry } = usePullRequestChanges(pullRequest);
  return (
    <Section
      title={`Files changed (${pullRequest.changedFiles})`}
      variant="plain"
    >
      {error && (
        <ForgeFailure what="The difference" error={error} onRetry={retry} />
      )}
      {!error && !value && <SkeletonRows rows={6} label="Loading changes" />}
      {value?.files.length === 0 && (
        <p className={styles.note}>There is no difference to show.</p>
      )}
      {value && value.files.length > 0 && (
        <ul className={styles.files}>
          {value.files.map((file, index) => (
            <li key={file.path}>
              <DiffFile file={file} isOpen={index < OPEN_FILES} />
            </li>
          ))}
        </ul>
      )}
      {value && value.changedFiles > value.files.length && (
        <p className={styles.note}>
          The first {value.files.length} of {value.changedFiles} files are
          shown. Clone the repository to see all of them.
        </p>
      )}
    </Section>
  );
}
