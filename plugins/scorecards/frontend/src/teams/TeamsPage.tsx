import { EmptyState } from '@callboard/ui';

/** The tab "Teams" of the pages of scorecards. */
export function TeamsPage() {
  return <EmptyState title="Nothing here yet">Teams show up here.</EmptyState>;
}
