import { CatalogApi } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import {
  catalogRouteRef,
  createRouteRef,
  graphRouteRef,
  registerRouteRef,
  templateRouteRef,
} from '../routes';

/** What a test sets up around the element under test. */
export interface InCatalog {
  /** Everything the catalog holds. */
  entities?: Entity[];
  /** Replaces the catalog, for answers it would not give. */
  catalog?: CatalogApi;
  /** The entity of the page. */
  entity?: Entity;
  /** The answer to every question for a permission; allowed by default. */
  permission?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  /** Path and query of the page. */
  path?: string;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="Address">{pathname + search}</output>;
}

/**
 * Renders an element as on a page of the portal. The current address stands in
 * an element labelled "Address".
 *
 * @returns the catalog, whose methods can be watched
 */
export async function renderInCatalog(
  element: ReactElement,
  options: InCatalog = {},
): Promise<CatalogApi> {
  const { entities = [], entity, path = '/' } = options;
  const catalog = options.catalog ?? catalogApiMock({ entities });
  await renderInTestApp(
    <>
      {entity ? (
        <EntityProvider entity={entity}>{element}</EntityProvider>
      ) : (
        element
      )}
      <Address />
    </>,
    {
      apis: [
        [catalogApiRef, catalog],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [
          permissionApiRef,
          mockApis.permission({ authorize: options.permission }),
        ],
      ],
      mountedRoutes: {
        '/catalog': catalogRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create': createRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
        '/catalog-import': registerRouteRef,
        '/catalog-graph': graphRouteRef,
      },
      initialRouteEntries: [path],
    },
  );
  return catalog;
}
