import { CatalogColumnBlueprint } from '@callboard/ui';
import { lazy } from 'react';
import { z } from 'zod';
import { maySeeScorecards } from '../pages';

const LevelCell = lazy(() =>
  import('./LevelCell').then(m => ({ default: m.LevelCell })),
);

/**
 * The level of each entity in the catalog, and a filter for it. Its setting
 * `track` says on which track; by default on the first one.
 */
export const levelColumn = CatalogColumnBlueprint.makeWithOverrides({
  name: 'level',
  if: maySeeScorecards,
  configSchema: { track: z.string().optional() },
  factory(originalFactory, { config: { track } }) {
    return originalFactory({
      id: 'level',
      label: 'Level',
      kinds: ['component', 'api', 'resource', 'system'],
      width: '1.15fr',
      minWidth: 128,
      Cell: ({ entity }) => <LevelCell entity={entity} trackId={track} />,
      filter: {
        name: 'level',
        label: 'Level',
        loadValues: async apis =>
          (await import('./levelFilter')).loadLevels(apis, track),
        findRefs: async (apis, wanted) =>
          (await import('./levelFilter')).findRefs(apis, wanted, track),
      },
    });
  },
});
