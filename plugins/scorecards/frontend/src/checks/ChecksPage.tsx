import { EmptyState } from '@callboard/ui';

/** The tab "Checks" of the pages of scorecards. */
export function ChecksPage() {
  return <EmptyState title="Nothing here yet">Checks show up here.</EmptyState>;
}
