import {
  ForgeRepositoryId,
  PullRequestState,
} from '@callboard/plugin-forge-common';
import { CursorPages, EmptyState, SkeletonRows } from '@callboard/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { RepositoryPage } from '../repository/RepositoryPage';
import { ForgeFailure } from '../shared/ForgeFailure';
import { useForgeParams } from '../shared/useForgeParams';
import { PullRequestList } from './PullRequestList';
import { StateLinks } from './StateLinks';
import { usePullRequests } from './usePullRequests';

const NOTHING: Record<PullRequestState, { title: string; text: string }> = {
  open: {
    title: 'No pull request is open',
    text: 'A pull request proposes the commits of a branch. Templates open them, and so does anything that speaks the Gitea API.',
  },
  merged: {
    title: 'Nothing was merged yet',
    text: 'Merged pull requests are listed here, with who merged them.',
  },
  closed: {
    title: 'Nothing was turned down',
    text: 'Pull requests that were closed without being merged are listed here.',
  },
};

/** The pull requests of a repository. */
export function PullRequestsPage() {
  const { repository } = useForgeParams();
  return (
    <RepositoryPage id={repository}>
      {() => <PullRequests repository={repository} />}
    </RepositoryPage>
  );
}

function PullRequests({ repository }: { repository: ForgeRepositoryId }) {
  const [search] = useSearchParams();
  const state = readState(search.get('state'));
  const cursor = search.get('cursor') ?? undefined;
  const { value, error, retry } = usePullRequests(repository, {
    state,
    cursor,
  });
  if (error) {
    return (
      <ForgeFailure
        what="The list of pull requests"
        error={error}
        onRetry={retry}
      />
    );
  }
  return (
    <>
      <StateLinks current={state} counts={value?.counts} />
      {!value && <SkeletonRows rows={6} label="Loading pull requests" />}
      {value?.items.length === 0 && (
        <EmptyState
          title={NOTHING[state].title}
          icon={<RiGitPullRequestLine size={24} />}
        >
          {NOTHING[state].text}
        </EmptyState>
      )}
      {value && value.items.length > 0 && (
        <PullRequestList pullRequests={value.items} />
      )}
      {value && <CursorPages nextCursor={value.nextCursor} />}
    </>
  );
}

function readState(text: string | null): PullRequestState {
  return text === 'merged' || text === 'closed' ? text : 'open';
}
