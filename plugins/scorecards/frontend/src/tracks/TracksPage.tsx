import { EmptyState } from '@callboard/ui';

/** The tab "Tracks" of the pages of scorecards. */
export function TracksPage() {
  return <EmptyState title="Nothing here yet">Tracks show up here.</EmptyState>;
}
