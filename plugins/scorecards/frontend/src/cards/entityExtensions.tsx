import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { maySeeScorecards } from '../pages';

/** Kinds that tracks are made for. */
const withCard = {
  kind: { $in: ['component', 'api', 'resource', 'system', 'domain'] },
};

/** The tab "Scorecards" of an entity. */
export const entityScorecards = EntityContentBlueprint.make({
  if: maySeeScorecards,
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    group: 'development',
    filter: withCard,
    loader: () =>
      import('./EntityScorecards').then(m => <m.EntityScorecards />),
  },
});

/** The levels of an entity on its overview. */
export const entityScorecardsCard = EntityCardBlueprint.make({
  name: 'levels',
  if: maySeeScorecards,
  params: {
    type: 'info',
    filter: withCard,
    loader: () =>
      import('./EntityScorecardsCard').then(m => <m.EntityScorecardsCard />),
  },
});
