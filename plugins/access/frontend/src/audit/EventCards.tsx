import { RelativeTime } from '@callboard/ui';
import styles from './EventCards.module.css';
import type { EventListProps } from './EventList';
import { ReferenceLink } from './ReferenceLink';
import { ResultBadge } from './ResultBadge';
import { SeverityMark } from './SeverityMark';

/** The events of the log on a phone. */
export function EventCards({ events, seen, onOpen }: EventListProps) {
  return (
    <ul className={styles.list} aria-label="Events">
      {events.map(event => (
        <li
          key={event.seq}
          className={styles.card}
          data-new={seen !== undefined && event.seq > seen}
        >
          <div className={styles.head}>
            <button
              type="button"
              className={styles.open}
              onClick={() => onOpen(event.seq)}
            >
              {event.pluginId}.{event.eventId}
            </button>
            <ResultBadge result={event.result} />
          </div>
          <div className={styles.facts}>
            <RelativeTime value={event.at} />
            <SeverityMark severity={event.severity} />
            {event.actor && <ReferenceLink value={event.actor} />}
            {event.target && (
              <>
                <span aria-hidden="true">→</span>
                <ReferenceLink value={event.target} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
