import { useApi } from '@backstage/frontend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { AuditEvent } from '@callboard/plugin-access-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditApiRef } from '../apis';

/**
 * An event by its position: from the list if it is there, else loaded.
 *
 * @param known - events that are loaded already
 */
export function useAuditEvent(seq: number, known: AuditEvent[]) {
  const api = useApi(auditApiRef);
  const found = known.find(event => event.seq === seq);
  const isKnown = found !== undefined;
  const loaded = useAsyncRetry(async () => {
    if (isKnown) {
      return undefined;
    }
    const { items } = await api.listEventsAfter(seq - 1, { limit: 1 });
    if (items[0]?.seq !== seq) {
      throw new NotFoundError(
        `There is no event ${seq}, or it is older than the log is kept.`,
      );
    }
    return items[0];
  }, [api, seq, isKnown]);
  return {
    event: found ?? loaded.value,
    error: found ? undefined : loaded.error,
    retry: loaded.retry,
  };
}
