import { useParams } from 'react-router-dom';
import { EmptyState } from '@callboard/ui';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { RoleForm } from './RoleForm';

/** Edits the role of the address, or a new one. */
export function RoleEditor() {
  const { roleId } = useParams();
  const { shown } = usePolicyWorkspace();
  const role = shown.document.roles.find(({ id }) => id === roleId);
  if (roleId && !role) {
    return (
      <EmptyState title="There is no such role">
        Version {shown.version} has no role “{roleId}”. It may have been removed
        or renamed.
      </EmptyState>
    );
  }
  return <RoleForm key={roleId} role={role} />;
}
