import { ButtonLink } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  CampaignState,
  standardCreatePermission,
} from '@callboard/plugin-scorecards-common';
import {
  ChoiceFilter,
  CursorPages,
  EmptyState,
  LoadFailure,
  SkeletonRows,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { RiAddLine } from '@remixicon/react';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import styles from './CampaignListPage.module.css';
import { CampaignRow } from './CampaignRow';
import { campaignWords } from './campaignWords';
import { useCampaigns } from './useCampaigns';
import { useTargetWords } from './useTargetWords';

const states = Object.keys(campaignWords) as CampaignState[];

/** Lists campaigns: those that run, are planned, or are over. */
export function CampaignListPage() {
  const path = useScorecardsPath();
  const [chosen, setState] = useFilterParam('state');
  const [cursor] = useFilterParam('cursor');
  const state = states.find(each => each === chosen);
  const { value, loading, error, reload } = useCampaigns({
    state,
    cursor: cursor || undefined,
  });
  const wordsOf = useTargetWords();
  const { allowed: mayCreate } = usePermission({
    permission: standardCreatePermission,
  });
  const add = mayCreate && (
    <ButtonLink
      variant="primary"
      iconStart={<RiAddLine />}
      href={path('campaigns', 'new')}
    >
      New campaign
    </ButtonLink>
  );
  return (
    <div className={styles.page}>
      <Toolbar action={add}>
        <ChoiceFilter
          label="State"
          all="All states"
          options={states.map(id => ({ id, label: campaignWords[id].word }))}
          value={state ?? ''}
          onChange={setState}
        />
      </Toolbar>
      {error && (
        <LoadFailure what="The campaigns" error={error} onRetry={reload} />
      )}
      {!error && !value && <SkeletonRows rows={6} label="Loading campaigns" />}
      {!error && value?.items.length === 0 && (
        <EmptyState
          title={state ? 'No campaign matches' : 'No campaigns yet'}
          action={!state && add}
        >
          {state
            ? 'Clear the filter to see others.'
            : 'A campaign brings entities to a level or through checks by a day, and reminds teams on the way.'}
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <ul
          className={styles.campaigns}
          aria-label="Campaigns"
          aria-busy={loading}
        >
          {value.items.map(campaign => (
            <CampaignRow
              key={campaign.id}
              campaign={campaign}
              target={wordsOf(campaign.target)}
            />
          ))}
        </ul>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
    </div>
  );
}
