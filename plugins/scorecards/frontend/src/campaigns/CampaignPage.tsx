import { LoadFailure, SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { CampaignEntities } from './CampaignEntities';
import { CampaignHead } from './CampaignHead';
import { CampaignNumbers } from './CampaignNumbers';
import styles from './CampaignPage.module.css';
import { CampaignTeams } from './CampaignTeams';
import { useCampaign } from './useCampaign';

/** A campaign: how far it is, who is behind, and what is still open. */
export function CampaignPage() {
  const { campaignId = '' } = useParams();
  const { value: campaign, error, reload } = useCampaign(campaignId);
  if (error && !campaign) {
    return <LoadFailure what="The campaign" error={error} onRetry={reload} />;
  }
  if (!campaign) {
    return <SkeletonRows rows={8} label="Loading the campaign" />;
  }
  return (
    <article className={styles.page} aria-label={campaign.title}>
      <CampaignHead campaign={campaign} onChanged={reload} />
      <CampaignNumbers campaign={campaign} />
      <CampaignTeams campaign={campaign} />
      {campaign.state !== 'archived' && (
        <CampaignEntities campaign={campaign} />
      )}
    </article>
  );
}
