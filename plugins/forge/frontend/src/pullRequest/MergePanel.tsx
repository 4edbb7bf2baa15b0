import { usePermission } from '@backstage/plugin-permission-react';
import {
  forgePullRequestUpdatePermission,
  PullRequestDetails,
} from '@callboard/plugin-forge-common';
import { Button } from '@backstage/ui';
import { ErrorState, RelativeTime, Section } from '@callboard/ui';
import { PersonName } from '../pullRequests/PersonName';
import { MergeForm } from './MergeForm';
import { Mergeable } from './Mergeable';
import { PullRequestAct } from './usePullRequest';
import styles from './MergePanel.module.css';

/** What a {@link MergePanel} needs. */
export interface MergePanelProps {
  pullRequest: PullRequestDetails;
  onAct: (todo: PullRequestAct) => void;
  /** What is being done right now. */
  pending?: PullRequestAct['act'];
  /** Why the last act did not work. */
  failure?: Error;
}

/** Whether a pull request can be merged, and the buttons for those who may. */
export function MergePanel(props: MergePanelProps) {
  const { pullRequest, onAct, pending, failure } = props;
  const { org, name, state } = pullRequest;
  const { allowed, loading } = usePermission({
    permission: forgePullRequestUpdatePermission,
    resourceRef: `${org}/${name}`,
  });
  return (
    <Section title="Merge">
      <div className={styles.panel} aria-live="polite">
        <Standing pullRequest={pullRequest} />
        {failure && (
          <ErrorState
            size="compact"
            title="That did not work"
            error={failure}
          />
        )}
        {!loading && !allowed && state !== 'merged' && (
          <p className={styles.note}>
            Owners of what lives in this repository can merge, close and reopen
            it.
          </p>
        )}
        {allowed && state === 'open' && (
          <MergeForm
            pullRequest={pullRequest}
            pending={pending}
            onMerge={request => onAct({ act: 'merge', request })}
            onClose={() => onAct({ act: 'close' })}
          />
        )}
        {allowed && state === 'closed' && (
          <div>
            <Button
              variant="secondary"
              isPending={pending === 'reopen'}
              onPress={() => onAct({ act: 'reopen' })}
            >
              Reopen
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Standing({ pullRequest }: { pullRequest: PullRequestDetails }) {
  const { state, mergeability, mergedAt, mergedBy, mergeCommit } = pullRequest;
  if (state === 'merged') {
    return (
      <p className={styles.note}>
        Merged into <code>{pullRequest.base}</code>
        {mergedBy && (
          <>
            {' by '}
            <PersonName person={mergedBy} />
          </>
        )}
        {mergedAt && (
          <>
            {' '}
            <RelativeTime value={mergedAt} />
          </>
        )}
        {mergeCommit && (
          <>
            {', as commit '}
            <code>{mergeCommit.slice(0, 8)}</code>
          </>
        )}
        .
      </p>
    );
  }
  if (state === 'closed') {
    return (
      <p className={styles.note}>
        Closed without being merged
        {pullRequest.closedAt && (
          <>
            {' '}
            <RelativeTime value={pullRequest.closedAt} />
          </>
        )}
        .
      </p>
    );
  }
  return mergeability ? (
    <Mergeable pullRequest={pullRequest} mergeability={mergeability} />
  ) : null;
}
