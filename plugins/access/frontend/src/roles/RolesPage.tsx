import { EmptyState } from '@callboard/ui';

/** Roles of the policy. */
export function RolesPage() {
  return <EmptyState title="No roles yet" />;
}
