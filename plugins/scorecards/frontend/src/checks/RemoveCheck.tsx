import { useApi } from '@backstage/frontend-plugin-api';
import type { Check } from '@callboard/plugin-scorecards-common';
import { ConfirmDialog } from '@callboard/ui';
import { useNavigate } from 'react-router-dom';
import { standardsApiRef } from '../apis';
import { useCampaignsOf } from '../campaigns/useCampaignsOf';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { useTracks } from '../tracks/useTracks';
import { tracksOf } from './checkFilter';

/** Asks before a check is deleted, and says what uses it. */
export function RemoveCheck(props: { check: Check; onClose: () => void }) {
  const { check, onClose } = props;
  const api = useApi(standardsApiRef);
  const path = useScorecardsPath();
  const navigate = useNavigate();
  const { value: tracks } = useTracks();
  const users = tracksOf(check.id, tracks ?? []);
  const campaigns = useCampaignsOf({ check: check.id });
  return (
    <ConfirmDialog
      title={`Delete the check “${check.title}”?`}
      act="Delete check"
      isDestructive
      isDisabled={users.length > 0}
      onClose={onClose}
      onConfirm={async () => {
        await api.removeCheck(check.id);
        navigate(path('checks'));
      }}
    >
      {users.length > 0 ? (
        <p>
          {users.map(({ title }) => `“${title}”`).join(', ')}{' '}
          {users.length === 1 ? 'uses' : 'use'} it. Take it out of there first.
        </p>
      ) : (
        <p>
          No track uses it. Its results are gone from all cards; its versions
          stay.
          {campaigns.length > 0 &&
            ` Campaigns that ask for it go on without it: ${campaigns
              .map(({ title }) => `“${title}”`)
              .join(', ')}.`}
        </p>
      )}
    </ConfirmDialog>
  );
}
