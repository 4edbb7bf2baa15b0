import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditApiRef } from '../apis';
import { AuditView, toAuditFilter } from './auditView';

/** How many events a page has. */
export const EVENTS_PER_PAGE = 50;

/**
 * Loads a page of the log, newest first. The one before stays while it loads.
 *
 * @param cursor - where the page starts; undefined for the first one
 */
export function useAuditEvents(view: AuditView, cursor: string | undefined) {
  const api = useApi(auditApiRef);
  return useAsyncRetry(
    () =>
      api.listEvents({
        ...toAuditFilter(view, Date.now()),
        cursor,
        limit: EVENTS_PER_PAGE,
      }),
    [api, view, cursor],
  );
}
