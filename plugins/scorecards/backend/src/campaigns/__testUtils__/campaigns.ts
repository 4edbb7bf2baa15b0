import type { CampaignDefinition } from '@callboard/plugin-scorecards-common';
import { aCheck, aTrack } from '../../standards/__testUtils__/standards';
import type { StandardsSnapshot } from '../../standards/StandardsInForce';

/** A campaign for all checks of silver; parts can be given otherwise. */
export function aCampaign(
  parts: Partial<CampaignDefinition> = {},
): CampaignDefinition {
  return {
    title: 'Silver by summer',
    description: 'So that nobody is called at night.',
    owner: 'group:default/platform',
    target: { type: 'level', track: 'production', level: 'silver' },
    startsAt: '2026-05-01',
    dueAt: '2026-06-30',
    ...parts,
  };
}

const RULE = {
  sources: new Set<string>(),
  dependsOnTime: false,
  evaluate: () => ({ outcome: 'pass' as const, reasons: [] }),
};

const STORED = {
  version: 1,
  source: { type: 'portal' as const },
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'user:default/ada',
};

/**
 * The track `production` with the levels bronze (owner) and silver (readme,
 * runbook), and the check `docs`.
 *
 * @param options.without - ids of checks and tracks that are not there
 */
export function standardsInForce(
  options: { without?: string[] } = {},
): StandardsSnapshot {
  const isThere = (id: string) => !options.without?.includes(id);
  const levels = [
    { id: 'bronze', title: 'Bronze', checks: ['owner'] },
    { id: 'silver', title: 'Silver', checks: ['readme', 'runbook'] },
  ];
  const track = { ...aTrack('production', { levels }), ...STORED };
  return {
    revision: '1',
    fileReads: [],
    checks: new Map(
      ['owner', 'readme', 'runbook', 'docs'].filter(isThere).map(id => {
        const check = { ...aCheck(id), ...STORED };
        return [id, { check, appliesTo: RULE, rule: RULE }];
      }),
    ),
    tracks: new Map(
      isThere('production') ? [['production', { track, appliesTo: RULE }]] : [],
    ),
  };
}
