import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleChanges } from './catalog/catalogModuleChanges';
import { scaffolderModuleScorecards } from './integrations/scaffolder';
import { searchModuleScorecards } from './integrations/search';
import { scorecardsPlugin } from './plugin';

export default createBackendFeatureLoader({
  *loader() {
    yield scorecardsPlugin;
    yield catalogModuleChanges;
    yield scaffolderModuleScorecards;
    yield searchModuleScorecards;
  },
});
