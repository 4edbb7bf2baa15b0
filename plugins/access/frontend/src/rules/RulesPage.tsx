import { EmptyState } from '@callboard/ui';

/** Rules of the policy. */
export function RulesPage() {
  return <EmptyState title="No rules yet" />;
}
