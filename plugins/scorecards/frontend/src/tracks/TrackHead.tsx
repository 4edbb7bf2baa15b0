import { Button, ButtonLink } from '@backstage/ui';
import type { Track } from '@callboard/plugin-scorecards-common';
import { BackLink, EntityLink, PersonName, RelativeTime } from '@callboard/ui';
import { RiDeleteBinLine, RiEditLine } from '@remixicon/react';
import { useState } from 'react';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { FileOwned } from '../standards/FileOwned';
import { StandardHead } from '../standards/StandardHead';
import { useMayChange } from '../standards/useMayChange';
import { GateBadge } from './GateBadge';
import { gateLevel } from './gateWords';
import { RemoveTrack } from './RemoveTrack';

/** Title, owner, gate and version of a track, and what can be done with it. */
export function TrackHead({ track }: { track: Track }) {
  const path = useScorecardsPath();
  const mayChange = useMayChange('track', track);
  const [isRemoving, setRemoving] = useState(false);
  const asked = gateLevel(track);
  return (
    <StandardHead
      back={<BackLink href={path('tracks')} label="Tracks" />}
      title={track.title}
      facts={
        <>
          <code>{track.id}</code>
          <EntityLink entity={track.owner} />
          <GateBadge gate={track.gate} />
          {asked && <span>Gate asks {asked}</span>}
          <span>
            Version {track.version}, <RelativeTime value={track.updatedAt} /> by{' '}
            <PersonName of={track.updatedBy} />
          </span>
        </>
      }
      actions={
        mayChange && (
          <>
            <ButtonLink
              variant="secondary"
              size="small"
              iconStart={<RiEditLine />}
              href={path('tracks', track.id, 'edit')}
            >
              Edit
            </ButtonLink>
            <Button
              variant="tertiary"
              size="small"
              iconStart={<RiDeleteBinLine />}
              onPress={() => setRemoving(true)}
            >
              Delete
            </Button>
          </>
        )
      }
    >
      <FileOwned source={track.source} what="track" />
      {isRemoving && (
        <RemoveTrack track={track} onClose={() => setRemoving(false)} />
      )}
    </StandardHead>
  );
}
