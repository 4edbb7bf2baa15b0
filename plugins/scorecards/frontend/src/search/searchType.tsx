import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { RiMedalLine } from '@remixicon/react';
import { maySeeScorecards } from '../pages';

/** Lets people search in checks and tracks alone. */
export const scorecardsSearchType = SearchFilterResultTypeBlueprint.make({
  if: maySeeScorecards,
  params: {
    value: 'scorecards',
    name: 'Scorecards',
    icon: <RiMedalLine />,
  },
});
