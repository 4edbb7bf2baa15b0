import { EmptyState } from '@callboard/ui';

/** The tab "Exemptions" of the pages of scorecards. */
export function ExemptionsPage() {
  return (
    <EmptyState title="Nothing here yet">Exemptions show up here.</EmptyState>
  );
}
