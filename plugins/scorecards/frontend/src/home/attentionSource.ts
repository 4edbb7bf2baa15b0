import { AttentionSourceBlueprint } from '@callboard/ui';
import { maySeeScorecards } from '../pages';

/** Failing checks of what the person owns, on the home page. */
export const failingChecks = AttentionSourceBlueprint.make({
  name: 'failing-checks',
  if: maySeeScorecards,
  params: {
    id: 'scorecards',
    what: 'failing checks',
    load: async apis =>
      (await import('./loadFailingChecks')).loadFailingChecks(apis),
  },
});
