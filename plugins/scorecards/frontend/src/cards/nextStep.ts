import type { TrackStanding } from '@callboard/plugin-scorecards-common';
import { counted } from '@callboard/ui';

/** How far it is to the next level of a track, as in "2 checks to Silver". */
export function nextStep({ next, levelCount }: TrackStanding): string {
  if (next) {
    return `${counted(next.missing.length, 'check')} to ${next.title}`;
  }
  return levelCount === 0 ? 'No levels yet' : 'Highest level reached';
}
