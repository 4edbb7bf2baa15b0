import { PullRequestDetails } from '@callboard/plugin-forge-common';
import { Section, SkeletonRows } from '@callboard/ui';
import { CommitList } from '../commits/CommitList';
import { ForgeFailure } from '../shared/ForgeFailure';
import { usePullRequestCommits } from './usePullRequestContent';

/** The commits that a pull request brings. */
export function Commits({ pullRequest }: { pullRequest: PullRequestDetails }) {
  const { value, error, retry } = usePullRequestCommits(pullRequest);
  return (
    <Section title={`Commits (${pullRequest.commits})`} variant="plain">
      {error && (
        <ForgeFailure what="The history" error={error} onRetry={retry} />
      )}
      {!error && !value && <SkeletonRows rows={2} label="Loading commits" />}
      {value && value.items.length > 0 && (
        <CommitList repository={pullRequest} commits={value.items} />
      )}
      {value && value.items.length < pullRequest.commits && (
        <p>The newest {value.items.length} are shown.</p>
      )}
    </Section>
  );
}
