import { EmptyState, SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { useInstallation } from '../installation/useInstallation';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { PolicyFailure } from '../shared/PolicyFailure';
import { RuleForm } from './RuleForm';

/** Edits the rule of the address, or a new one. */
export function RuleEditor() {
  const { ruleId } = useParams();
  const { shown } = usePolicyWorkspace();
  const { value, error, retry } = useInstallation();
  const rule = shown.document.rules.find(({ id }) => id === ruleId);
  if (ruleId && !rule) {
    return (
      <EmptyState title="There is no such rule">
        Version {shown.version} has no rule “{ruleId}”. It may have been removed
        or renamed.
      </EmptyState>
    );
  }
  if (error) {
    return (
      <PolicyFailure
        what="The installed permissions"
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!value) {
    return <SkeletonRows rows={8} label="Loading the installed permissions" />;
  }
  return <RuleForm key={ruleId} rule={rule} installation={value} />;
}
