import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { accessPlugin } from './plugin';

export default createBackendFeatureLoader({
  *loader() {
    yield accessPlugin;
  },
});
