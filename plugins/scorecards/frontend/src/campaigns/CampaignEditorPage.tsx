import { EmptyState, LoadFailure, SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { useChecks } from '../checks/useChecks';
import { MayEdit } from '../standards/MayEdit';
import { useTracks } from '../tracks/useTracks';
import { CampaignForm } from './CampaignForm';
import { useCampaign } from './useCampaign';

/** Edits the campaign of the address, or a new one. */
export function CampaignEditorPage() {
  const { campaignId } = useParams();
  const checks = useChecks();
  const tracks = useTracks();
  const failed = [checks, tracks].find(({ error, value }) => error && !value);
  if (failed?.error) {
    return (
      <LoadFailure
        what="The checks"
        error={failed.error}
        onRetry={failed.reload}
      />
    );
  }
  if (!checks.value || !tracks.value) {
    return <SkeletonRows rows={8} label="Loading the form" />;
  }
  const standards = { checks: checks.value, tracks: tracks.value };
  return (
    <MayEdit kind="campaign" id={campaignId}>
      {campaignId ? (
        <EditCampaign key={campaignId} id={campaignId} {...standards} />
      ) : (
        <CampaignForm {...standards} />
      )}
    </MayEdit>
  );
}

function EditCampaign(
  props: { id: string } & Omit<Parameters<typeof CampaignForm>[0], 'campaign'>,
) {
  const { id, ...standards } = props;
  const { value: campaign, error, reload } = useCampaign(id);
  if (error && !campaign) {
    return <LoadFailure what="The campaign" error={error} onRetry={reload} />;
  }
  if (!campaign) {
    return <SkeletonRows rows={8} label="Loading the campaign" />;
  }
  if (campaign.state === 'archived') {
    return (
      <EmptyState title={`“${campaign.title}” is archived`}>
        Its numbers are final, so it does not change any more.
      </EmptyState>
    );
  }
  return <CampaignForm campaign={campaign} {...standards} />;
}
