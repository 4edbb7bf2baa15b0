import type { AuditEvent } from '@callboard/plugin-access-common';
import { useMediaQuery } from '@callboard/ui';
import { EventCards } from './EventCards';
import { EventTable } from './EventTable';

/** What a list of events needs. */
export interface EventListProps {
  events: AuditEvent[];
  /** Events with a higher position are marked as new; none if undefined. */
  seen?: number;
  /** Called with the position of the event whose details are wanted. */
  onOpen: (seq: number) => void;
}

/** Events as a table, or as cards where there is no room for one. */
export function EventList(props: EventListProps) {
  const isPhone = useMediaQuery('(width < 700px)');
  return isPhone ? <EventCards {...props} /> : <EventTable {...props} />;
}
