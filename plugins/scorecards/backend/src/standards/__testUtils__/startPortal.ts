import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { testDatabaseFactory } from '@callboard/backend-kit/testUtils';
import { scorecardsPlugin } from '../../plugin';

/** What {@link startPortal} can be told. */
export interface StartPortalOptions {
  /** Name of a test database. */
  database: string;
  /** The section `scorecards` of the configuration. */
  scorecards?: JsonObject;
  /** The answer to every question about permissions; default: allow. */
  result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  entities?: Entity[];
  features?: BackendFeature[];
}

/** Runs the plugin in a backend of its own. */
export async function startPortal(options: StartPortalOptions) {
  const { database, scorecards, entities, features = [] } = options;
  const { result = AuthorizeResult.ALLOW } = options;
  return startTestBackend({
    features: [
      scorecardsPlugin,
      testDatabaseFactory(database),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          access: { admins: ['group:default/platform'] },
          ...(scorecards && { scorecards }),
        },
      }),
      mockServices.permissions.factory({ result }),
      mockServices.userInfo.factory(),
      catalogServiceMock.factory({ entities }),
      ...features,
    ],
  });
}
