import type { AuditEvent } from '@callboard/plugin-access-common';
import { RelativeTime } from '@callboard/ui';
import { memo } from 'react';
import type { EventListProps } from './EventList';
import styles from './EventTable.module.css';
import { ReferenceLink } from './ReferenceLink';
import { ResultBadge } from './ResultBadge';
import { SeverityMark } from './SeverityMark';

const EventRow = memo(
  (props: {
    event: AuditEvent;
    isNew: boolean;
    onOpen: (seq: number) => void;
  }) => {
    const { event, isNew, onOpen } = props;
    const { actor, target } = event;
    return (
      <tr data-new={isNew}>
        <td>
          <RelativeTime value={event.at} />
          {isNew && <span className={styles.new}>New</span>}
        </td>
        <td>{actor ? <ReferenceLink value={actor} /> : '–'}</td>
        <td>
          <button
            type="button"
            className={styles.open}
            onClick={() => onOpen(event.seq)}
          >
            {event.pluginId}.{event.eventId}
          </button>
        </td>
        <td>{target ? <ReferenceLink value={target} /> : '–'}</td>
        <td>
          <ResultBadge result={event.result} />
        </td>
        <td>
          <SeverityMark severity={event.severity} />
        </td>
      </tr>
    );
  },
);

/** The events of the log on a wide screen. */
export function EventTable({ events, seen, onOpen }: EventListProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label="Events">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Actor</th>
            <th scope="col">Action</th>
            <th scope="col">Target</th>
            <th scope="col">Result</th>
            <th scope="col">Severity</th>
          </tr>
        </thead>
        <tbody>
          {events.map(event => (
            <EventRow
              key={event.seq}
              event={event}
              isNew={seen !== undefined && event.seq > seen}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
