import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { permissionEngineServiceRef } from '@callboard/backend-kit';
import { VisibleDocumentsReadModel } from './VisibleDocumentsReadModel';
import { DirectSearchEngine } from './DirectSearchEngine';

/** Search on PostgreSQL, which knows what somebody may find. */
export const searchModuleDirect = createBackendModule({
  pluginId: 'search',
  moduleId: 'direct-engine',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        engines: searchEngineRegistryExtensionPoint,
        logger: coreServices.logger,
        permissionEngine: permissionEngineServiceRef,
      },
      async init({ config, database, engines, logger, permissionEngine }) {
        const store = await VisibleDocumentsReadModel.create(database, {
          config,
          logger,
        });
        engines.setSearchEngine(
          new DirectSearchEngine({
            config,
            logger,
            permissionEngine,
            store,
          }),
        );
      },
    });
  },
});
