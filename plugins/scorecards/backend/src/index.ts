import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { processRole } from '@callboard/backend-kit';
import { catalogModuleChanges } from './catalog/catalogModuleChanges';
import { scaffolderModuleScorecards } from './integrations/scaffolder';
import { searchModuleScorecards } from './integrations/search';
import { scorecardsPlugin } from './plugin';

export default createBackendFeatureLoader({
  *loader() {
    yield scaffolderModuleScorecards;
    if (processRole() === 'runner') {
      return;
    }
    yield scorecardsPlugin;
    yield catalogModuleChanges;
    yield searchModuleScorecards;
  },
});
