import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { testDatabaseFactory } from '@callboard/backend-kit/testUtils';
import { accessPlugin } from '../../plugin';

/** What {@link startAccess} can be told. */
export interface StartAccessOptions {
  /** Name of a test database. */
  database: string;
  /** The section `access` of the configuration. */
  access?: JsonObject;
  /** The answer to every question about permissions; default: allow. */
  result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  entities?: Entity[];
  features?: BackendFeature[];
}

/** Runs the plugin in a backend of its own. */
export async function startAccess(options: StartAccessOptions) {
  const { database, access, entities, features = [] } = options;
  const { result = AuthorizeResult.ALLOW } = options;
  return startTestBackend({
    features: [
      accessPlugin,
      testDatabaseFactory(database),
      mockServices.rootConfig.factory({
        data: { backend: { baseUrl: 'http://localhost' }, access },
      }),
      mockServices.permissions.factory({ result }),
      mockServices.userInfo.factory(),
      catalogServiceMock.factory({ entities }),
      ...features,
    ],
  });
}
