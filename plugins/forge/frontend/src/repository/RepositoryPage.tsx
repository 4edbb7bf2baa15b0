import {
  ForgeRepository,
  ForgeRepositoryId,
} from '@callboard/plugin-forge-common';
import { Page, SkeletonRows, StatusBadge } from '@callboard/ui';
import { ReactNode } from 'react';
import { useOpenPullRequests } from '../pullRequests/useOpenPullRequests';
import { ForgeFailure } from '../shared/ForgeFailure';
import { useForgePath } from '../shared/useForgePath';
import { EmptyRepository } from './EmptyRepository';
import { useRepository } from './useRepository';

/** What a {@link RepositoryPage} needs. */
export interface RepositoryPageProps {
  id: ForgeRepositoryId;
  /** Branch, tag or commit id in the address; default: the default branch. */
  gitRef?: string;
  /** Changes when a pull request was merged, closed or opened again. */
  revision?: string;
  /** Shown when the repository has commits. */
  children: (repository: ForgeRepository, ref: string) => ReactNode;
}

/** The frame of every page of a repository: its name and tabs. */
export function RepositoryPage(props: RepositoryPageProps) {
  const { id } = props;
  const forgePath = useForgePath();
  const { value, error, retry } = useRepository(id);
  const open = useOpenPullRequests(id, props.revision);
  const ref = props.gitRef ?? value?.defaultBranch ?? '';
  const root = forgePath({ repository: id });
  return (
    <Page
      title={id.name}
      breadcrumbs={[
        { label: 'Repositories', href: forgePath() },
        {
          label: id.org,
          href: `${forgePath()}?${new URLSearchParams({ query: `${id.org}/` })}`,
        },
      ]}
      description={value?.description}
      tabs={
        value && !value.empty
          ? [
              { id: 'code', label: 'Code', href: root },
              {
                id: 'commits',
                label: 'Commits',
                href: forgePath({ repository: id, view: 'commits', ref }),
              },
              {
                id: 'pulls',
                label: open ? `Pull requests (${open})` : 'Pull requests',
                href: `${root}/pulls`,
              },
            ]
          : undefined
      }
    >
      {error && (
        <ForgeFailure what="The repository" error={error} onRetry={retry} />
      )}
      {!error && !value && <SkeletonRows rows={8} label="Loading repository" />}
      {!error && value?.archived && (
        <p>
          <StatusBadge status="neutral">
            Archived: it takes no changes
          </StatusBadge>
        </p>
      )}
      {!error && value?.empty && <EmptyRepository repository={value} />}
      {!error && value && !value.empty && props.children(value, ref)}
    </Page>
  );
}
