import { goldenPathsPermissions } from '@callboard/plugin-golden-paths-common';
import { startEntityActions } from './entityActions/startEntityActions';
import type { GoldenPathsDeps } from './GoldenPathsDeps';

/** Puts the features of the backend together. */
export async function startGoldenPaths(deps: GoldenPathsDeps): Promise<void> {
  deps.permissionsRegistry.addPermissions(
    goldenPathsPermissions.filter(permission => permission.type === 'basic'),
  );
  startEntityActions(deps);
}
