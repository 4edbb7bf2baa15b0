import { Alert, Button, ButtonLink } from '@backstage/ui';
import type { CampaignDashboard } from '@callboard/plugin-scorecards-common';
import {
  BackLink,
  EntityLink,
  Markdown,
  RelativeTime,
  StatusBadge,
} from '@callboard/ui';
import { RiArchiveLine, RiEditLine } from '@remixicon/react';
import { useState } from 'react';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { StandardHead } from '../standards/StandardHead';
import { useMayChange } from '../standards/useMayChange';
import { ArchiveCampaign } from './ArchiveCampaign';
import { campaignWords } from './campaignWords';
import { useTargetWords } from './useTargetWords';

/** What a campaign aims at and until when, and what can be done with it. */
export function CampaignHead(props: {
  campaign: CampaignDashboard;
  onChanged: () => void;
}) {
  const { campaign, onChanged } = props;
  const path = useScorecardsPath();
  const wordsOf = useTargetWords();
  const mayChange = useMayChange('campaign', campaign);
  const [isArchiving, setArchiving] = useState(false);
  const { word, status } = campaignWords[campaign.state];
  const { archivedAt, lostChecks = [] } = campaign;
  return (
    <StandardHead
      back={<BackLink href={path('campaigns')} label="Campaigns" />}
      title={campaign.title}
      facts={
        <>
          <StatusBadge status={status}>{word}</StatusBadge>
          <span>{wordsOf(campaign.target)}</span>
          <EntityLink entity={campaign.owner} />
          <span>
            {campaign.startsAt.slice(0, 10)} to {campaign.dueAt.slice(0, 10)}
          </span>
        </>
      }
      actions={
        mayChange &&
        !archivedAt && (
          <>
            <ButtonLink
              variant="secondary"
              size="small"
              iconStart={<RiEditLine />}
              href={path('campaigns', campaign.id, 'edit')}
            >
              Edit
            </ButtonLink>
            <Button
              variant="tertiary"
              size="small"
              iconStart={<RiArchiveLine />}
              onPress={() => setArchiving(true)}
            >
              Archive
            </Button>
          </>
        )
      }
    >
      {archivedAt && (
        <Alert
          status="info"
          icon
          title={
            <>
              Archived <RelativeTime value={archivedAt} />: these are its final
              numbers
            </>
          }
        />
      )}
      {lostChecks.length > 0 && (
        <Alert
          status="warning"
          icon
          title={`Deleted since: ${lostChecks.join(', ')}`}
          description="The campaign goes on with what is left of its target."
        />
      )}
      {campaign.description && <Markdown text={campaign.description} />}
      {isArchiving && (
        <ArchiveCampaign
          campaign={campaign}
          onArchived={onChanged}
          onClose={() => setArchiving(false)}
        />
      )}
    </StandardHead>
  );
}
