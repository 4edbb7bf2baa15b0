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
  return (
    <RepositoryPage id={repository}>
      {value => (
        <PullRequestView key={number} repository={value} number={number} />
      )}
    </RepositoryPage>
  );
}

function PullRequestView(props: {
  repository: ForgeRepository;
  number: string;
}) {
  const { org, name } = props.repository;
  const id = { org, name, number: Number(props.number) };
  const { value, error, retry, run, pending, failure } = usePullRequest(id);
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
      <Description repository={props.repository} pullRequest={value} />
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
