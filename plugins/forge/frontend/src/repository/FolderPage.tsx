import { SkeletonRows } from '@callboard/ui';
import { ForgeFailure } from '../shared/ForgeFailure';
import { ForgeParams, useForgeParams } from '../shared/useForgeParams';
import { FolderTable } from './FolderTable';
import { PathCrumbs } from './PathCrumbs';
import { Readme } from './Readme';
import { RepositoryFrame } from './RepositoryFrame';
import { useTree } from './useTree';
import styles from './FolderPage.module.css';

/** A folder of a repository with its README. */
export function FolderPage() {
  const params = useForgeParams();
  return (
    <RepositoryFrame
      params={params}
      view="tree"
      toolbar={ref => (
        <PathCrumbs
          repository={params.repository}
          gitRef={ref}
          path={params.path}
        />
      )}
    >
      {ref => (
        <Folder key={`${ref}:${params.path}`} place={{ ...params, ref }} />
      )}
    </RepositoryFrame>
  );
}

function Folder({ place }: { place: ForgeParams & { ref: string } }) {
  const tree = useTree(place);
  if (tree.error) {
    return (
      <ForgeFailure what="The folder" error={tree.error} onRetry={tree.retry} />
    );
  }
  if (!tree.value) {
    return <SkeletonRows rows={8} label="Loading folder" />;
  }
  return (
    <div className={styles.folder}>
      <FolderTable place={place} entries={tree.value.items} />
      <Readme place={place} entries={tree.value.items} />
    </div>
  );
}
