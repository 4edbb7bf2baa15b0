import { PullRequestDetails } from '@callboard/plugin-forge-common';
import { RelativeTime, useDocumentTitle } from '@callboard/ui';
import { PersonName } from '../pullRequests/PersonName';
import { PullRequestStateBadge } from '../pullRequests/PullRequestStateBadge';
import styles from './PullRequestHeader.module.css';

/** The title of a pull request, how far it is, its branches and who opened it. */
export function PullRequestHeader(props: { pullRequest: PullRequestDetails }) {
  const { pullRequest } = props;
  const { title, number, state, head, base, author, createdAt } = pullRequest;
  useDocumentTitle(`${title} #${number}`);
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>
        {title} <span className={styles.number}>#{number}</span>
      </h2>
      <p className={styles.facts}>
        <PullRequestStateBadge state={state} />
        <span>
          <code>{head}</code> into <code>{base}</code>
        </span>
        <span>
          opened <RelativeTime value={createdAt} /> by{' '}
          <PersonName person={author} />
        </span>
      </p>
    </header>
  );
}
