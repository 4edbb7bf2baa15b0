import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { CatalogView, formatCatalogView } from '../list/catalogView';
import { catalogRouteRef } from '../routes';

/** Gives a function that makes links to the catalog page with filters set. */
export function useCatalogLink(): (view: Partial<CatalogView>) => string {
  const catalogLink = useRouteRef(catalogRouteRef);
  return useCallback(
    view => {
      const query = formatCatalogView(view).toString();
      return `${catalogLink?.() ?? '/catalog'}${query && `?${query}`}`;
    },
    [catalogLink],
  );
}
