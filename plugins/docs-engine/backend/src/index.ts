import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { searchModuleDocsEngine } from './integrations/search';
import { techdocsModuleDocsEngine } from './integrations/techdocs';

export default createBackendFeatureLoader({
  *loader() {
    yield techdocsModuleDocsEngine;
    yield searchModuleDocsEngine;
  },
});
