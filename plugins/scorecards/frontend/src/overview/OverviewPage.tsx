import { EmptyState } from '@callboard/ui';

/** The tab "Overview" of the pages of scorecards. */
export function OverviewPage() {
  return (
    <EmptyState title="Nothing here yet">Overview show up here.</EmptyState>
  );
}
