import type { StandardKind } from '../standards/StandardsStore';
import type { StoredCampaign } from './CampaignsStore';

/** Titles of the campaigns that ask for a check or track themselves. */
export function findUses(
  campaigns: StoredCampaign[],
  { kind, id }: { kind: StandardKind; id: string },
): string[] {
  return campaigns
    .filter(({ target }) =>
      target.type === 'level'
        ? kind === 'track' && target.track === id
        : kind === 'check' && target.checks.includes(id),
    )
    .map(({ title }) => title);
}
