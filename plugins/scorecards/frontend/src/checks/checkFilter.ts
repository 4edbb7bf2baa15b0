import type { Check, Track } from '@callboard/plugin-scorecards-common';

/** What the list of checks is narrowed by; empty texts do not narrow it. */
export interface CheckFilter {
  text: string;
  severity: string;
  owner: string;
  /** Id of a track that uses them; `none` for those that no track uses. */
  track: string;
  /** `portal` or `file`. */
  source: string;
}

/**
 * The tracks that use a check, in any of their levels.
 *
 * @param tracks - all of them
 */
export function tracksOf(checkId: string, tracks: readonly Track[]): Track[] {
  return tracks.filter(({ levels }) =>
    levels.some(({ checks }) => checks.includes(checkId)),
  );
}

function isUsedBy(check: Check, track: string, tracks: readonly Track[]) {
  const users = tracksOf(check.id, tracks);
  return track === 'none'
    ? users.length === 0
    : users.some(({ id }) => id === track);
}

/** The checks that a filter lets through, in their order. */
export function filterChecks(
  checks: readonly Check[],
  filter: CheckFilter,
  tracks: readonly Track[],
): Check[] {
  const words = filter.text.toLocaleLowerCase('en-US').split(/\s+/);
  return checks.filter(check => {
    const { id, title, owner, severity, source } = check;
    const text = `${title} ${id} ${owner}`.toLocaleLowerCase('en-US');
    return (
      words.every(word => text.includes(word)) &&
      (!filter.severity || severity === filter.severity) &&
      (!filter.owner || owner === filter.owner) &&
      (!filter.source || source.type === filter.source) &&
      (!filter.track || isUsedBy(check, filter.track, tracks))
    );
  });
}
