import { authServiceFactory } from '@backstage/backend-defaults/auth';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  guardedHttpAuthFactory,
  liveUserInfoFactory,
} from '@callboard/backend-kit';
import { testDatabaseFactory } from '@callboard/backend-kit/testUtils';
import Router from 'express-promise-router';
import { authModuleOwnership } from '../authModuleOwnership';
import { authModuleOidc } from '../oidc/authModuleOidc';

/** Tells who a caller is. */
const whoPlugin = createBackendPlugin({
  pluginId: 'who',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        router: coreServices.httpRouter,
        userInfo: coreServices.userInfo,
      },
      async init({ httpAuth, router, userInfo }) {
        const routes = Router();
        routes.get('/', async (request, response) => {
          const credentials = await httpAuth.credentials(request);
          response.json(await userInfo.getUserInfo(credentials));
        });
        router.use(routes);
      },
    });
  },
});

/** What a portal starts with. */
export interface PortalOptions {
  database: string;
  /** What the catalog holds; replace the list to change it. */
  catalog: { entities: Entity[] };
  /** `auth.providers` */
  providers: JsonObject;
  /** More that the portal consists of. */
  features?: BackendFeature[];
}

/** Starts the real sign-in, with tokens that are really signed and checked. */
export async function startPortal(options: PortalOptions) {
  const { catalog, database, providers, features = [] } = options;
  const backend = await startTestBackend({
    features: [
      authPlugin,
      authModuleOidc,
      authModuleOwnership,
      authServiceFactory,
      guardedHttpAuthFactory,
      liveUserInfoFactory,
      whoPlugin,
      ...features,
      testDatabaseFactory(database),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory() {
          const now = () => catalogServiceMock(catalog);
          const changing: Partial<CatalogService> = {
            getEntities: (...args) => now().getEntities(...args),
            getEntitiesByRefs: (...args) => now().getEntitiesByRefs(...args),
            getEntityByRef: (...args) => now().getEntityByRef(...args),
          };
          return changing as CatalogService;
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: {
            environment: 'production',
            session: { secret: 'only for tests' },
            providers,
          },
        },
      }),
    ],
  });
  const origin = `http://localhost:${backend.server.port()}`;
  return { origin, stop: () => backend.stop() };
}
