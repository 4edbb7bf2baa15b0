import { useApi } from '@backstage/frontend-plugin-api';
import type { ExemptionsQuery } from '@callboard/plugin-scorecards-common';
import { useLoad } from '@callboard/ui';
import { exemptionsApiRef } from '../apis';

/** Loads a page of exemptions, newest first. */
export function useExemptions(query: ExemptionsQuery) {
  const api = useApi(exemptionsApiRef);
  return useLoad(
    () => api.listExemptions({ ...query, limit: 50 }),
    JSON.stringify(query),
  );
}
