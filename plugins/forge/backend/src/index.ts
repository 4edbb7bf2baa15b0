import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleForge } from './integrations/catalog';
import { forgePlugin } from './plugin';

export default createBackendFeatureLoader({
  *loader() {
    yield forgePlugin;
    yield catalogModuleForge;
  },
});
