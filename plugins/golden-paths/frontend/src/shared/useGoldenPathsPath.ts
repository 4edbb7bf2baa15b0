import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { goldenPathsRouteRef } from '../routes';

/**
 * Makes addresses of the pages of `golden-paths` from their parts; each part is
 * escaped.
 */
export function useGoldenPathsPath(): (...parts: string[]) => string {
  const root = useRouteRef(goldenPathsRouteRef)?.() ?? '/golden-paths';
  return useCallback(
    (...parts: string[]) => [root, ...parts.map(encodeURIComponent)].join('/'),
    [root],
  );
}
