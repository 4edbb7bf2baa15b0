import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { processRole } from '@callboard/backend-kit';
import { catalogModuleGoldenPaths } from './catalog/catalogModuleGoldenPaths';
import { goldenPathsPlugin } from './plugin';
import { scaffolderModuleRunner } from './runner/scaffolderModuleRunner';
import { scaffolderModuleGoldenPaths } from './scaffolder/scaffolderModuleGoldenPaths';

export default createBackendFeatureLoader({
  *loader() {
    yield scaffolderModuleGoldenPaths;
    yield scaffolderModuleRunner;
    if (processRole() === 'runner') {
      return;
    }
    yield goldenPathsPlugin;
    yield catalogModuleGoldenPaths;
  },
});
