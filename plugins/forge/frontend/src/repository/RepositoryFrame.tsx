import { ForgeRepository } from '@callboard/plugin-forge-common';
import { CopyField } from '@callboard/ui';
import { ReactNode } from 'react';
import { ForgeView } from '../shared/forgePaths';
import { ForgeParams } from '../shared/useForgeParams';
import { RefSelect } from './RefSelect';
import { RepositoryEntities } from './RepositoryEntities';
import { RepositoryPage } from './RepositoryPage';
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

/** A page of a repository's files or history: clone address and ref. */
export function RepositoryFrame(props: RepositoryFrameProps) {
  const { params, view } = props;
  const { repository: id } = params;
  return (
    <RepositoryPage id={id} gitRef={params.ref}>
      {(repository, ref) => (
        <>
          <div className={styles.about}>
            <RepositoryEntities repository={repository} />
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
              <CopyField label="Clone address" value={repository.cloneUrl} />
            </div>
          </div>
          {props.children(ref, repository)}
        </>
      )}
    </RepositoryPage>
  );
}
