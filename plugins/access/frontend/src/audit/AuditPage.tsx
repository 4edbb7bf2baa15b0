import { Button } from '@backstage/ui';
import {
  CursorPages,
  EmptyState,
  FilterLayout,
  SkeletonRows,
} from '@callboard/ui';
import { useState } from 'react';
import { ActiveFilters } from './ActiveFilters';
import { AuditFailure } from './AuditFailure';
import { AuditFilters } from './AuditFilters';
import { AuditTools } from './AuditTools';
import styles from './AuditTools.module.css';
import { countFilters } from './auditView';
import { EventDetail } from './EventDetail';
import { EventList } from './EventList';
import { ExportMenu } from './ExportMenu';
import { useAuditEvents } from './useAuditEvents';
import { useAuditView } from './useAuditView';
import { useLiveTail } from './useLiveTail';
import { KEPT_EVENTS } from './tailRows';
import { VerifyChain } from './VerifyChain';

/** Who did what in this portal, newest first. All filters are in the address. */
export function AuditPage() {
  const address = useAuditView();
  const { view, isLive, change, clear, open } = address;
  const cursor = isLive ? undefined : address.cursor;
  const [isPaused, setPaused] = useState(false);
  const { value, loading, error, retry } = useAuditEvents(view, cursor);
  const tail = useLiveTail({
    view,
    first: value?.items,
    isOn: isLive,
    isPaused,
  });
  const events = isLive ? tail.events : (value?.items ?? []);
  const filters = countFilters(view);

  return (
    <FilterLayout
      filters={<AuditFilters view={view} isLive={isLive} onChange={change} />}
      activeCount={filters}
      onClear={clear}
    >
      <div className={styles.page}>
        <AuditTools
          isLive={isLive}
          onLive={on => {
            setPaused(false);
            address.setLive(on);
          }}
          isPaused={isPaused}
          onPause={setPaused}
          status={isLive && liveText(tail, isPaused)}
        >
          <ExportMenu view={view} />
          <VerifyChain onOpen={open} />
        </AuditTools>
        <ActiveFilters view={view} onChange={change} />
        {error && (
          <AuditFailure what="The audit log" error={error} onRetry={retry} />
        )}
        {!error && !value && (
          <SkeletonRows rows={10} label="Loading the audit log" />
        )}
        {!error && value && events.length === 0 && (
          <EmptyState
            title={filters > 0 ? 'No event matches' : 'Nothing happened yet'}
            action={
              filters > 0 && (
                <Button variant="secondary" onPress={clear}>
                  Clear filters
                </Button>
              )
            }
          >
            {filters > 0
              ? 'Choose a longer time, or take a filter away.'
              : 'What people and services do in the portal is written down here.'}
          </EmptyState>
        )}
        {!error && events.length > 0 && (
          <div
            className={loading ? styles.stale : undefined}
            aria-busy={loading}
          >
            <EventList
              events={events}
              seen={isLive ? tail.seen : undefined}
              onOpen={open}
            />
          </div>
        )}
        {!error && !isLive && <CursorPages nextCursor={value?.nextCursor} />}
      </div>
      {address.event !== undefined && (
        <EventDetail
          seq={address.event}
          known={events}
          onOpen={open}
          onClose={() => open(undefined)}
          onFilter={change}
        />
      )}
    </FilterLayout>
  );
}

function liveText(
  tail: ReturnType<typeof useLiveTail>,
  isPaused: boolean,
): string {
  if (tail.error) {
    return `Not up to date: ${tail.error.message}`;
  }
  if (isPaused) {
    return 'Paused';
  }
  const count = tail.events.filter(({ seq }) => seq > tail.seen).length;
  return [
    count === 1 ? '1 new event' : `${count} new events`,
    tail.events.length >= KEPT_EVENTS && `newest ${KEPT_EVENTS} shown`,
    tail.hasGap && 'more came in than is shown',
  ]
    .filter(Boolean)
    .join(', ');
}
