import type { AuditEvent } from '@callboard/plugin-access-common';
import { Drawer, SkeletonRows, useMediaQuery } from '@callboard/ui';
import { AuditFailure } from './AuditFailure';
import type { AuditView } from './auditView';
import { EventFacts } from './EventFacts';
import styles from './EventDetail.module.css';
import { RelatedEvents } from './RelatedEvents';
import { useAuditEvent } from './useAuditEvent';

/** What {@link EventDetail} needs. */
export interface EventDetailProps {
  /** Position of the event. */
  seq: number;
  /** Events that are loaded already. */
  known: AuditEvent[];
  onOpen: (seq: number) => void;
  onClose: () => void;
  /** Narrows the log to events like this one. */
  onFilter: (part: Partial<AuditView>) => void;
}

/** All that is known about an event, and what else its action did. */
export function EventDetail(props: EventDetailProps) {
  const { seq, known, onOpen, onClose, onFilter } = props;
  const isPhone = useMediaQuery('(width < 700px)');
  const { event, error, retry } = useAuditEvent(seq, known);
  return (
    <Drawer
      isOpen
      onClose={onClose}
      placement={isPhone ? 'bottom' : 'right'}
      title={event ? `${event.pluginId}.${event.eventId}` : `Event ${seq}`}
    >
      {error && (
        <AuditFailure
          what="The event"
          error={error}
          onRetry={retry}
          size="compact"
        />
      )}
      {!error && !event && <SkeletonRows rows={6} label="Loading the event" />}
      {event && (
        <div className={styles.detail}>
          <EventFacts event={event} onFilter={onFilter} />
          <RelatedEvents
            event={event}
            onOpen={onOpen}
            onFilter={onFilter}
            key={event.correlationId}
          />
        </div>
      )}
    </Drawer>
  );
}
