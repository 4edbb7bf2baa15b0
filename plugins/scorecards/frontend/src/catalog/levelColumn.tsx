import { CatalogColumnBlueprint } from '@callboard/ui';
import { lazy } from 'react';
import { maySeeScorecards } from '../pages';
import { levelFilter } from './levelFilter';

/** The level of each entity in the catalog, and a filter for it. */
export const levelColumn = CatalogColumnBlueprint.make({
  name: 'level',
  if: maySeeScorecards,
  params: {
    id: 'level',
    label: 'Level',
    kinds: ['component', 'api', 'resource', 'system'],
    width: '1fr',
    minWidth: 112,
    Cell: lazy(() =>
      import('./LevelCell').then(m => ({ default: m.LevelCell })),
    ),
    filter: levelFilter,
  },
});
