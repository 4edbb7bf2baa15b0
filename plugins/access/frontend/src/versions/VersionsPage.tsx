import { EmptyState } from '@callboard/ui';

/** Versions of the policy. */
export function VersionsPage() {
  return <EmptyState title="No versions yet" />;
}
