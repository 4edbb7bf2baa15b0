import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { accessRouteRef } from '../routes';

/**
 * Makes addresses of the pages of `access` from their parts; each part is
 * escaped.
 */
export function useAccessPath(): (...parts: (string | number)[]) => string {
  const root = useRouteRef(accessRouteRef)?.() ?? '';
  return useCallback(
    (...parts: (string | number)[]) =>
      [root, ...parts.map(part => encodeURIComponent(part))].join('/'),
    [root],
  );
}
