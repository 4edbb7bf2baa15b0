import { ForgeRepository } from '@callboard/plugin-forge-common';
import { CopyField, Page, SkeletonRows } from '@callboard/ui';
import { ReactNode } from 'react';
import { ForgeFailure } from '../shared/ForgeFailure';
import { ForgeView } from '../shared/forgePaths';
import { ForgeParams } from '../shared/useForgeParams';
import { useForgePath } from '../shared/useForgePath';
import { EmptyRepository } from './EmptyRepository';
import { RefSelect } from './RefSelect';
import { RepositoryEntities } from './RepositoryEntities';
import { useRepository } from './useRepository';
import styles from './RepositoryFrame.module.css';

/** What a {@link RepositoryFrame} needs. */
export interface RepositoryFrameProps {
  params: ForgeParams;
  /** What the page shows; another ref opens in the same view. */
  view: ForgeView;
  /** Stands beside the choice of the ref. */
  toolbar?: (ref: string) => ReactNode;
  /** Shown when the repository has commits. */
  children: (ref: string, repository: ForgeRepository) => ReactNode;
}

/** The frame of every page of a repository: name, tabs, clone address, ref. */
export function RepositoryFrame(props: RepositoryFrameProps) {
  const { params, view } = props;
  const { repository: id } = params;
  const forgePath = useForgePath();
  const repository = useRepository(id);
  const { value, error, retry } = repository;
  const ref = params.ref ?? value?.defaultBranch ?? '';

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
              {
                id: 'code',
                label: 'Code',
                href: forgePath({ repository: id }),
              },
              {
                id: 'commits',
                label: 'Commits',
                href: forgePath({ repository: id, view: 'commits', ref }),
              },
            ]
          : undefined
      }
    >
      {error && (
        <ForgeFailure what="The repository" error={error} onRetry={retry} />
      )}
      {!error && !value && <SkeletonRows rows={8} label="Loading repository" />}
      {!error && value?.empty && <EmptyRepository repository={value} />}
      {!error && value && !value.empty && (
        <>
          <div className={styles.about}>
            <RepositoryEntities repository={value} />
          </div>
          <div className={styles.toolbar}>
            <RefSelect
              repository={id}
              current={ref}
              view={view}
              path={params.path}
            />
            {props.toolbar?.(ref)}
            <div className={styles.clone}>
              <CopyField label="Clone address" value={value.cloneUrl} />
            </div>
          </div>
          {props.children(ref, value)}
        </>
      )}
    </Page>
  );
}
