import { useApi } from '@backstage/frontend-plugin-api';
import type { Overview } from '@callboard/plugin-scorecards-common';
import { Load, useLoad } from '@callboard/ui';
import { overviewApiRef } from '../apis';
import { scopeOf } from './scopeOf';

/**
 * Loads how things stand.
 *
 * @param scopeRef - a group, system or domain; everything when empty
 */
export function useOverview(scopeRef: string): Load<Overview> {
  const overviewApi = useApi(overviewApiRef);
  return useLoad(() => overviewApi.getOverview(scopeOf(scopeRef)), scopeRef);
}
