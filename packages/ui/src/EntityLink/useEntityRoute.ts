import {
  RouteFunc,
  RouteResolutionApi,
  routeResolutionApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

type EntityRoute = RouteFunc<{ kind: string; namespace: string; name: string }>;

const resolved = new WeakMap<RouteResolutionApi, EntityRoute>();

/**
 * Makes addresses of entity pages; undefined where there are none.
 *
 * Entity pages have the same address from everywhere, so the route is resolved
 * once. `useRouteRef` walks all routes of the app for every link, which is a
 * third of the time that a link in a table takes.
 */
export function useEntityRoute(): EntityRoute | undefined {
  const api = useApi(routeResolutionApiRef);
  const known = resolved.get(api);
  if (known) {
    return known;
  }
  const route = api.resolve(entityRouteRef);
  if (route) {
    resolved.set(api, route);
  }
  return route;
}
