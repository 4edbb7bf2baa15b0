import { AttentionSourceBlueprint } from '@callboard/ui';
import { maySeeGoldenPaths } from '../pages';

/** Approvals that are asked of the person, on the home page. */
export const askedApprovals = AttentionSourceBlueprint.make({
  name: 'approvals',
  if: maySeeGoldenPaths,
  params: {
    id: 'golden-paths',
    what: 'approvals',
    load: async apis =>
      (await import('./loadAskedApprovals')).loadAskedApprovals(apis),
  },
});
