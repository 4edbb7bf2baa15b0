import { useApi } from '@backstage/frontend-plugin-api';
import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';

/** Which entities are listed. */
export interface CheckResultsQuery {
  outcome?: CheckOutcome;
  cursor?: string;
}

/** Loads a page of what a check says of entities. */
export function useCheckResults(checkId: string, query: CheckResultsQuery) {
  const api = useApi(standardsApiRef);
  return useLoad(
    () => api.listCheckResults(checkId, { ...query, limit: 50 }),
    JSON.stringify([checkId, query.outcome, query.cursor]),
  );
}
