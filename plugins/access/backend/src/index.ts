import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { authModuleAudit } from './audit/signIn/authModuleAudit';
import { techdocsModulePrivate } from './docs/techdocsModulePrivate';
import { permissionPlugin } from './enforce/permissionPlugin';
import { catalogModuleLocations } from './locations/catalogModuleLocations';
import { accessPlugin } from './plugin';
import { searchModuleDirect } from './search/searchModuleDirect';
import { authModuleOidc } from './signIn/oidc/authModuleOidc';
import { authModuleOwnership } from './signIn/authModuleOwnership';
import { authModuleRedirects } from './signIn/authModuleRedirects';
import { authModulePersona } from './signIn/persona/authModulePersona';

export default createBackendFeatureLoader({
  *loader() {
    yield accessPlugin;
    yield permissionPlugin;
    yield authModuleAudit;
    yield authModuleOidc;
    yield authModuleOwnership;
    yield authModulePersona;
    yield authModuleRedirects;
    yield catalogModuleLocations;
    yield searchModuleDirect;
    yield techdocsModulePrivate;
  },
});
