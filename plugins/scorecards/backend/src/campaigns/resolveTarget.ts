import type { CampaignTarget } from '@callboard/plugin-scorecards-common';
import type { StandardsSnapshot } from '../standards/StandardsInForce';
import type { ResolvedTarget } from './CampaignProgressReadModel';

/**
 * Says what a target asks for now.
 *
 * @returns the checks in force, and the names of what was deleted meanwhile: a
 *   campaign goes on without it
 */
export function resolveTarget(
  target: CampaignTarget,
  { checks, tracks }: StandardsSnapshot,
): { resolved: ResolvedTarget; lost: string[] } {
  if (target.type === 'checks') {
    return {
      resolved: { checks: target.checks.filter(id => checks.has(id)) },
      lost: target.checks.filter(id => !checks.has(id)),
    };
  }
  const { track: trackId, level } = target;
  const track = tracks.get(trackId)?.track;
  const rank = track?.levels.findIndex(({ id }) => id === level) ?? -1;
  if (!track || rank < 0) {
    const lost = track ? `level ${level} of ${trackId}` : `track ${trackId}`;
    return { resolved: { checks: [], trackId }, lost: [lost] };
  }
  const asked = track.levels.slice(0, rank + 1).flatMap(each => each.checks);
  return { resolved: { checks: [...new Set(asked)], trackId }, lost: [] };
}
