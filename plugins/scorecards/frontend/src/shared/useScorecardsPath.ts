import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { scorecardsRouteRef } from '../routes';

/**
 * Makes addresses of the pages of `scorecards` from their parts; each part is
 * escaped.
 */
export function useScorecardsPath(): (...parts: (string | number)[]) => string {
  const root = useRouteRef(scorecardsRouteRef)?.() ?? '';
  return useCallback(
    (...parts: (string | number)[]) =>
      [root, ...parts.map(part => encodeURIComponent(part))].join('/'),
    [root],
  );
}
