import { ForgeRepository } from '@callboard/plugin-forge-common';
import { SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { RepositoryPage } from '../repository/RepositoryPage';
import { ForgeFailure } from '../shared/ForgeFailure';
import { useForgeParams } from '../shared/useForgeParams';
import { Changes } from './Changes';
import { Commits } from './Commits';
import { Description } from './Description';
import { MergePanel } from './MergePanel';
import { PullRequestHeader } from './PullRequestHeader';
import { usePullRequest } from './usePullRequest';
import styles from './PullRequestPage.module.css';

/** A pull request: what it is for, whether it can be merged, what it changes. */
export function PullRequestPage() {
  const { repository } = useForgeParams();
  const { number = '' } = useParams();
  const pullRequest = usePullRequest({ ...repository, number: Number(number) });
  return (
    <RepositoryPage id={repository} revision={pullRequest.value?.state}>
      {value => <View repository={value} {...pullRequest} />}
    </RepositoryPage>
  );
}

function View(
  props: ReturnType<typeof usePullRequest> & { repository: ForgeRepository },
) {
  const { repository, value, error, retry, run, pending, failure } = props;
  if (error && !value) {
    return (
      <ForgeFailure what="The pull request" error={error} onRetry={retry} />
    );
  }
  if (!value) {
    return <SkeletonRows rows={8} label="Loading pull request" />;
  }
  return (
    <article className={styles.page} aria-label={value.title}>
      <PullRequestHeader pullRequest={value} />
      <Description repository={repository} pullRequest={value} />
      <MergePanel
        pullRequest={value}
        onAct={run}
        pending={pending}
        failure={failure}
      />
      <Commits pullRequest={value} />
      <Changes pullRequest={value} />
    </article>
  );
}
