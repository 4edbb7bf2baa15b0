import { EmptyState } from '@callboard/ui';

/** The tab "Campaigns" of the pages of scorecards. */
export function CampaignsPage() {
  return (
    <EmptyState title="Nothing here yet">Campaigns show up here.</EmptyState>
  );
}
