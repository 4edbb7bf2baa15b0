import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { maySeeScorecards } from '../pages';

/** Kinds that others are counted by; their tab shows what belongs to them. */
const scopes = ['group', 'system', 'domain'];

/** Kinds that tracks are made for. */
const withCard = ['component', 'api', 'resource', 'system', 'domain'];

/** The tab "Scorecards" of an entity. */
export const entityScorecards = EntityContentBlueprint.make({
  if: maySeeScorecards,
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    group: 'deployment',
    filter: { kind: { $in: ['component', 'api', 'resource'] } },
    loader: () =>
      import('./EntityScorecards').then(m => <m.EntityScorecards />),
  },
});

/** The tab "Scorecards" of a team, system or domain. */
export const scopeScorecards = EntityContentBlueprint.make({
  name: 'scope',
  if: maySeeScorecards,
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    group: 'deployment',
    filter: { kind: { $in: scopes } },
    loader: () =>
      import('../teams/ScopeScorecards').then(m => <m.ScopeScorecards />),
  },
});

/** The levels of an entity on its overview. */
export const entityScorecardsCard = EntityCardBlueprint.make({
  name: 'levels',
  if: maySeeScorecards,
  params: {
    type: 'info',
    filter: { kind: { $in: withCard } },
    loader: () =>
      import('./EntityScorecardsCard').then(m => <m.EntityScorecardsCard />),
  },
});
