import { useApi } from '@backstage/frontend-plugin-api';
import type { TrendPoint } from '@callboard/plugin-scorecards-common';
import { Load, useLoad } from '@callboard/ui';
import { overviewApiRef } from '../apis';
import { scopeOf } from './scopeOf';

/**
 * Loads how many entities had which level over the last 12 months.
 *
 * @param track - id; nothing is loaded while it is not known
 * @param scopeRef - a group, system or domain; everything when empty
 */
export function useTrend(
  track: string | undefined,
  scopeRef: string,
): Load<TrendPoint[]> {
  const overviewApi = useApi(overviewApiRef);
  return useLoad(
    track === undefined
      ? undefined
      : () => overviewApi.getTrend({ track, ...scopeOf(scopeRef) }),
    `${track} ${scopeRef}`,
  );
}
