import type {
  CampaignProgress,
  CampaignState,
  CampaignTarget,
  Check,
  Track,
} from '@callboard/plugin-scorecards-common';
import type { Status } from '@callboard/ui';

/** How the state of a campaign is said and drawn. */
export const campaignWords: Record<
  CampaignState,
  { word: string; status: Status }
> = {
  running: { word: 'Running', status: 'info' },
  overdue: { word: 'Overdue', status: 'bad' },
  planned: { word: 'Planned', status: 'neutral' },
  archived: { word: 'Archived', status: 'neutral' },
};

/** What is done, as a share from 0 to 1; 0 where there is nothing to do. */
export function doneShare({
  total,
  done,
}: Pick<CampaignProgress, 'total' | 'done'>) {
  return total > 0 ? done / total : 0;
}

/** What the words of a target are taken from. */
export interface Standards {
  checks: readonly Pick<Check, 'id' | 'title'>[];
  tracks: readonly Pick<Track, 'id' | 'title' | 'levels'>[];
}

/** What a campaign aims at, in words; ids where a standard is not there. */
export function targetWords(target: CampaignTarget, known: Standards): string {
  if (target.type === 'checks') {
    const titles = target.checks.map(
      id => known.checks.find(check => check.id === id)?.title ?? id,
    );
    return `Pass ${titles.join(', ')}`;
  }
  const track = known.tracks.find(({ id }) => id === target.track);
  const level = track?.levels.find(({ id }) => id === target.level);
  return `Reach ${level?.title ?? target.level} on ${track?.title ?? target.track}`;
}
