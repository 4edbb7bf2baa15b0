import { EmptyState } from '@callboard/ui';

/** Matrix of the policy. */
export function MatrixPage() {
  return <EmptyState title="No matrix yet" />;
}
