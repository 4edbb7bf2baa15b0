import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { goldenPathsPlugin } from './plugin';
import { scaffolderModuleGoldenPaths } from './scaffolder/scaffolderModuleGoldenPaths';

export default createBackendFeatureLoader({
  *loader() {
    yield goldenPathsPlugin;
    yield scaffolderModuleGoldenPaths;
  },
});
