import { ButtonLink } from '@backstage/ui';
import { SkeletonRows } from '@callboard/ui';
import { useSearchParams } from 'react-router-dom';
import { PathCrumbs } from '../repository/PathCrumbs';
import { RepositoryFrame } from '../repository/RepositoryFrame';
import { ForgeFailure } from '../shared/ForgeFailure';
import { ForgeParams, useForgeParams } from '../shared/useForgeParams';
import { useForgePath } from '../shared/useForgePath';
import { CommitList } from './CommitList';
import { useCommits } from './useCommits';
import styles from './CommitsPage.module.css';

/** The commits that lead to a ref, or that changed one path. */
export function CommitsPage() {
  const params = useForgeParams();
  return (
    <RepositoryFrame
      params={params}
      view="commits"
      toolbar={ref => (
        <PathCrumbs
          repository={params.repository}
          gitRef={ref}
          path={params.path}
        />
      )}
    >
      {ref => <Commits place={{ ...params, ref }} />}
    </RepositoryFrame>
  );
}

function Commits({ place }: { place: ForgeParams & { ref: string } }) {
  const [search] = useSearchParams();
  const cursor = search.get('cursor') ?? undefined;
  const forgePath = useForgePath();
  const commits = useCommits(place, cursor);
  if (commits.error) {
    return (
      <ForgeFailure
        what="The history"
        error={commits.error}
        onRetry={commits.retry}
      />
    );
  }
  if (!commits.value) {
    return <SkeletonRows rows={10} label="Loading commits" />;
  }
  const page = forgePath({ ...place, view: 'commits' });
  const { nextCursor, items } = commits.value;
  return (
    <>
      <CommitList repository={place.repository} commits={items} />
      <nav aria-label="Pages" className={styles.pages}>
        {cursor && (
          <ButtonLink size="small" variant="secondary" href={page}>
            Newest
          </ButtonLink>
        )}
        {nextCursor && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={`${page}?${new URLSearchParams({ cursor: nextCursor })}`}
          >
            Older
          </ButtonLink>
        )}
      </nav>
    </>
  );
}
