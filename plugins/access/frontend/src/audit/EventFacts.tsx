import { ButtonIcon } from '@backstage/ui';
import type { AuditEvent } from '@callboard/plugin-access-common';
import { CopyField, RelativeTime } from '@callboard/ui';
import { RiFilter3Line } from '@remixicon/react';
import { ReactNode } from 'react';
import type { AuditView } from './auditView';
import styles from './EventDetail.module.css';
import { ReferenceLink } from './ReferenceLink';
import { ResultBadge } from './ResultBadge';
import { SeverityMark } from './SeverityMark';

/** The fields of an event; those that the log is filtered by lead back to it. */
export function EventFacts(props: {
  event: AuditEvent;
  onFilter: (part: Partial<AuditView>) => void;
}) {
  const { event, onFilter } = props;
  const { actor, target, pluginId, eventId, meta } = event;
  const only = (label: string, part: Partial<AuditView>) => (
    <ButtonIcon
      variant="tertiary"
      size="small"
      icon={<RiFilter3Line />}
      aria-label={`Show only ${label}`}
      onPress={() => onFilter(part)}
    />
  );
  const action = `${pluginId}.${eventId}`;
  return (
    <div>
      <div className={styles.summary}>
        <ResultBadge result={event.result} />
        <SeverityMark severity={event.severity} />
        <RelativeTime value={event.at} />
      </div>
      <dl className={styles.facts}>
        <Fact name="Time">
          <time dateTime={event.at}>{event.at}</time>
        </Fact>
        <Fact name="Action">
          {action} {only('this action', { action })}
        </Fact>
        {actor && (
          <Fact name="Actor">
            <ReferenceLink value={actor} />
            {only('this actor', { actor })}
          </Fact>
        )}
        {event.via && <Fact name="Through">{event.via}</Fact>}
        {target && (
          <Fact name="Target">
            <ReferenceLink value={target} />
            {only('this target', { target })}
          </Fact>
        )}
        {event.error && (
          <Fact name="Error">
            <span className={styles.error}>{event.error}</span>
          </Fact>
        )}
        {event.request && <Fact name="Request">{event.request}</Fact>}
        {event.ip && <Fact name="Address">{event.ip}</Fact>}
        {event.userAgent && <Fact name="Program">{event.userAgent}</Fact>}
        <Fact name="Correlation">
          <CopyField label="Correlation id" value={event.correlationId} />
        </Fact>
        <Fact name="Position">{event.seq}</Fact>
        <Fact name="Hash">
          <CopyField label="Hash" value={event.hash} />
        </Fact>
      </dl>
      {meta && (
        <div className={styles.said}>
          <h3 className={styles.heading}>What the plugin said</h3>
          {/* It may scroll, and what scrolls must take focus. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={styles.meta} tabIndex={0}>
            {JSON.stringify(meta, undefined, 2)}
          </pre>
        </div>
      )}
    </div>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
