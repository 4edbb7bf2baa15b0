import { EmptyState, LoadFailure, SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { useFactSources } from '../editing/useFactSources';
import { FileOwned } from '../standards/FileOwned';
import { MayEdit } from '../standards/MayEdit';
import { CheckForm } from './CheckForm';
import { useCheck } from './useCheck';
import { useChecks } from './useChecks';

/** Edits the check of the address, or a new one. */
export function CheckEditorPage() {
  const { checkId } = useParams();
  return (
    <MayEdit kind="check" id={checkId}>
      {checkId ? <EditCheck key={checkId} checkId={checkId} /> : <NewCheck />}
    </MayEdit>
  );
}

function NewCheck() {
  const checks = useChecks();
  const sources = useFactSources();
  if (checks.error && !checks.value) {
    return (
      <LoadFailure
        what="The checks"
        error={checks.error}
        onRetry={checks.reload}
      />
    );
  }
  if (!checks.value || sources.loading) {
    return <SkeletonRows rows={8} label="Loading the form" />;
  }
  return (
    <CheckForm
      taken={checks.value.map(({ id }) => id)}
      sources={sources.value}
    />
  );
}

function EditCheck({ checkId }: { checkId: string }) {
  const check = useCheck(checkId);
  const sources = useFactSources();
  if (check.error && !check.value) {
    return (
      <LoadFailure
        what={`The check “${checkId}”`}
        error={check.error}
        onRetry={check.reload}
      />
    );
  }
  if (!check.value || sources.loading) {
    return <SkeletonRows rows={8} label="Loading the check" />;
  }
  if (check.value.source.type === 'file') {
    return (
      <EmptyState title={`“${check.value.title}” is not edited here`}>
        <FileOwned source={check.value.source} what="check" />
      </EmptyState>
    );
  }
  return <CheckForm check={check.value} taken={[]} sources={sources.value} />;
}
