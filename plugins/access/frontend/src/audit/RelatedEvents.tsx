import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { AuditEvent } from '@callboard/plugin-access-common';
import { RelativeTime, SkeletonRows } from '@callboard/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditApiRef } from '../apis';
import { AuditFailure } from './AuditFailure';
import type { AuditView } from './auditView';
import styles from './EventDetail.module.css';
import { sameAction } from './relatedEvents';
import { ResultBadge } from './ResultBadge';

const SHOWN = 20;

/** What else belongs to the action of an event. */
export function RelatedEvents(props: {
  event: AuditEvent;
  onOpen: (seq: number) => void;
  onFilter: (part: Partial<AuditView>) => void;
}) {
  const { event, onOpen, onFilter } = props;
  const api = useApi(auditApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.listEvents({ ...sameAction(event), limit: SHOWN }),
    [api, event.correlationId],
  );
  const others = value?.items.filter(({ seq }) => seq !== event.seq) ?? [];
  return (
    <section aria-label="Same action">
      <h3 className={styles.heading}>Same action</h3>
      {error && (
        <AuditFailure
          what="Events of this action"
          error={error}
          onRetry={retry}
          size="compact"
        />
      )}
      {!error && !value && (
        <SkeletonRows rows={2} label="Loading events of this action" />
      )}
      {value && others.length === 0 && (
        <p className={styles.muted}>No other event has this correlation id.</p>
      )}
      {others.length > 0 && (
        <>
          <ul className={styles.related}>
            {others.map(other => (
              <li key={other.seq}>
                <button type="button" onClick={() => onOpen(other.seq)}>
                  {other.pluginId}.{other.eventId}
                </button>
                <ResultBadge result={other.result} />
                <RelativeTime value={other.at} className={styles.muted} />
              </li>
            ))}
          </ul>
          <Button
            variant="secondary"
            size="small"
            onPress={() => onFilter({ ...sameAction(event), range: undefined })}
          >
            Show all in the log
          </Button>
        </>
      )}
    </section>
  );
}
