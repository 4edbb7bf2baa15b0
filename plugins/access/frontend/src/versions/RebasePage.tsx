import { useApi } from '@backstage/frontend-plugin-api';
import { EmptyState, SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { PolicyFailure } from '../shared/PolicyFailure';
import { RebaseForm } from './RebaseForm';

/** Brings a draft up to date with what was published since it was made. */
export function RebasePage() {
  const { version } = useParams();
  const api = useApi(policiesApiRef);
  const { canEdit, generation } = usePolicyWorkspace();
  const { value, error, retry } = useAsyncRetry(async () => {
    const [draft, published] = await Promise.all([
      api.getPolicy(Number(version)),
      api.getPolicy('published'),
    ]);
    const base = await api.getPolicy(draft.basedOn ?? published.version);
    return { draft, published, base };
  }, [api, version, generation]);

  if (error) {
    return <PolicyFailure what="The versions" error={error} onRetry={retry} />;
  }
  if (!value) {
    return <SkeletonRows rows={8} label="Comparing the versions" />;
  }
  if (value.draft.status !== 'draft' || !canEdit) {
    return (
      <EmptyState title="There is nothing to bring up to date">
        Version {version} is no draft that you can change.
      </EmptyState>
    );
  }
  return <RebaseForm key={value.draft.revision} {...value} />;
}
