import { useApi } from '@backstage/frontend-plugin-api';
import type { Track } from '@callboard/plugin-scorecards-common';
import { ConfirmDialog, counted } from '@callboard/ui';
import { useNavigate } from 'react-router-dom';
import { standardsApiRef } from '../apis';
import { useCampaignsOf } from '../campaigns/useCampaignsOf';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { useDistributions } from './useDistributions';

/** Asks before a track is deleted, and says what hangs on it. */
export function RemoveTrack(props: { track: Track; onClose: () => void }) {
  const { track, onClose } = props;
  const api = useApi(standardsApiRef);
  const path = useScorecardsPath();
  const navigate = useNavigate();
  const { value: distributions } = useDistributions();
  const campaigns = useCampaignsOf({ track: track.id });
  const total = distributions?.get(track.id)?.total ?? 0;
  return (
    <ConfirmDialog
      title={`Delete the track “${track.title}”?`}
      act="Delete track"
      isDestructive
      onClose={onClose}
      onConfirm={async () => {
        await api.removeTrack(track.id);
        navigate(path('tracks'));
      }}
    >
      <p>
        {total > 0
          ? `${counted(total, 'entity loses its level', 'entities lose their level')} on it. `
          : ''}
        {track.gate
          ? 'Pipelines that ask its gate are told that there is no such track. '
          : ''}
        Its checks and versions stay.
      </p>
      {campaigns.length > 0 && (
        <p>
          Campaigns that aim at it:{' '}
          {campaigns.map(({ title }) => `“${title}”`).join(', ')}.
        </p>
      )}
    </ConfirmDialog>
  );
}
