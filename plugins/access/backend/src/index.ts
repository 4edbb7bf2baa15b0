import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { accessPlugin } from './plugin';
import { authModuleOidc } from './signIn/oidc/authModuleOidc';
import { authModuleOwnership } from './signIn/authModuleOwnership';
import { authModulePersona } from './signIn/persona/authModulePersona';

export default createBackendFeatureLoader({
  *loader() {
    yield accessPlugin;
    yield authModuleOidc;
    yield authModuleOwnership;
    yield authModulePersona;
  },
});
