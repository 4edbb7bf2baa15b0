import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { repositoriesRouteRef } from '../routes';
import { forgePath, ForgePlace } from './forgePaths';

/** Makes addresses of the forge's pages, wherever they are mounted. */
export function useForgePath(): (place?: ForgePlace) => string {
  const route = useRouteRef(repositoriesRouteRef);
  const base = route?.() ?? '/forge';
  return useCallback(place => (place ? forgePath(base, place) : base), [base]);
}
