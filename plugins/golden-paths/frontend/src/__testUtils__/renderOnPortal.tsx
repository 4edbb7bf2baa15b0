import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiPairs,
} from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { goldenPathsRouteRef } from '../routes';
import { templatesRoute } from '../tasks/shared/routes';

/** What a test may set; the rest is an empty portal and all rights. */
export interface Portal {
  address?: string;
  /** Fakes of the clients, as pairs of reference and fake. */
  apis?: readonly [...TestApiPairs<unknown[]>];
  entities?: Entity[];
  /** The entity of the page. */
  entity?: Entity;
  /** Names of permissions that Ada lacks. */
  denied?: string[];
}

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="Address">{pathname + search}</output>;
}

/** Renders a part of a page as Ada sees it; the address stands in "Address". */
export function renderOnPortal(element: ReactElement, portal: Portal = {}) {
  const {
    address = '/',
    apis = [],
    entities = [],
    entity,
    denied = [],
  } = portal;
  return renderInTestApp(
    <>
      {entity ? (
        <EntityProvider entity={entity}>{element}</EntityProvider>
      ) : (
        element
      )}
      <Address />
    </>,
    {
      mountedRoutes: {
        '/golden-paths': goldenPathsRouteRef,
        '/create': templatesRoute,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [address],
      apis: [
        [catalogApiRef, catalogApiMock({ entities })],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/ada' }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission }) =>
              denied.includes(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          }),
        ],
        ...apis,
      ],
    },
  );
}
