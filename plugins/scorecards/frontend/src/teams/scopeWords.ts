import type { StandingsQuery } from '@callboard/plugin-scorecards-common';

/** How what things are counted by is called. */
export const scopeWords: Record<
  StandingsQuery['by'],
  { one: string; many: string }
> = {
  group: { one: 'Team', many: 'Teams' },
  system: { one: 'System', many: 'Systems' },
  domain: { one: 'Domain', many: 'Domains' },
};
