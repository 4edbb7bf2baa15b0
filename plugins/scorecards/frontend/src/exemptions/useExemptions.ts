import { useApi } from '@backstage/frontend-plugin-api';
import type { ExemptionsQuery } from '@callboard/plugin-scorecards-common';
import { exemptionsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Loads a page of exemptions, newest first. */
export function useExemptions(query: ExemptionsQuery) {
  const api = useApi(exemptionsApiRef);
  return useLoad(
    () => api.listExemptions({ ...query, limit: 50 }),
    JSON.stringify(query),
  );
}
