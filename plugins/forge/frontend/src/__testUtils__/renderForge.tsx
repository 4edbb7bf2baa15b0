import { Entity } from '@backstage/catalog-model';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { forgePlugin } from '../plugin';
import { FakeForge, FakeForgeContent } from './fakeForge';

/**
 * Opens an address of the plugin in a whole app.
 *
 * @param options - `entities` of the catalog, and whether the person `mayMerge`
 */
export function renderForge(
  address: string,
  content: FakeForgeContent,
  options: { entities?: Entity[]; mayMerge?: boolean } = {},
): FakeForge {
  const { entities = [], mayMerge = true } = options;
  const forge = new FakeForge(content);
  renderTestApp({
    features: [forgePlugin],
    config: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [
        permissionApiRef,
        mockApis.permission({
          authorize: mayMerge ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      [fetchApiRef, { fetch: forge.fetch }],
      [catalogApiRef, catalogApiMock({ entities })],
    ],
  });
  return forge;
}
