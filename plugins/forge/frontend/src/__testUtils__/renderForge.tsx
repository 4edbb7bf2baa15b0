import { Entity } from '@backstage/catalog-model';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { forgePlugin } from '../plugin';
import { FakeForge, FakeForgeContent } from './fakeForge';

/** Opens an address of the plugin in a whole app. */
export function renderForge(
  address: string,
  content: FakeForgeContent,
  entities: Entity[] = [],
): FakeForge {
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
      [fetchApiRef, { fetch: forge.fetch }],
      [catalogApiRef, catalogApiMock({ entities })],
    ],
  });
  return forge;
}
