import type { AdoptionProposal } from '@callboard/plugin-golden-paths-common';
import { EmptyState } from '@callboard/ui';
import { FileDiffs } from '../updates/FileDiffs';
import styles from './AdoptPage.module.css';

/** What a repository would have to change to be as its template makes it. */
export function Differences({ proposal }: { proposal: AdoptionProposal }) {
  const { files, missingAnswers } = proposal;
  if (files.length === 0) {
    return missingAnswers.length > 0 ? (
      <EmptyState size="compact" title="Not known yet">
        The template cannot be tried without the answers that are missing.
      </EmptyState>
    ) : (
      <EmptyState size="compact" title="No file differs">
        The repository is as the template would make it.
      </EmptyState>
    );
  }
  return (
    <div className={styles.form}>
      <p className={styles.muted}>
        The adoption leaves these files as they are. This is what the template
        would make of them.
      </p>
      <FileDiffs files={files} />
    </div>
  );
}
