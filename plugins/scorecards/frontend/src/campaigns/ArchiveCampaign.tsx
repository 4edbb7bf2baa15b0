import { useApi } from '@backstage/frontend-plugin-api';
import type { CampaignDashboard } from '@callboard/plugin-scorecards-common';
import { ConfirmDialog } from '@callboard/ui';
import { campaignsApiRef } from '../apis';

/** Asks before a campaign ends for good. */
export function ArchiveCampaign(props: {
  campaign: CampaignDashboard;
  onArchived: () => void;
  onClose: () => void;
}) {
  const { campaign, onArchived, onClose } = props;
  const api = useApi(campaignsApiRef);
  const { total, done } = campaign.progress;
  return (
    <ConfirmDialog
      title={`Archive “${campaign.title}”?`}
      act="Archive campaign"
      onClose={onClose}
      onConfirm={async () => {
        await api.archiveCampaign(campaign.id);
        onArchived();
      }}
    >
      <p>
        Its numbers become final, {done.toLocaleString()} of{' '}
        {total.toLocaleString()} done, and nobody is reminded any more. It
        cannot be opened again.
      </p>
    </ConfirmDialog>
  );
}
