import { useApi } from '@backstage/frontend-plugin-api';
import type { AuditEvent } from '@callboard/plugin-access-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import { auditApiRef } from '../apis';
import { usePageVisible } from '../shared/usePageVisible';
import { AuditView, toAuditFilter } from './auditView';
import { followEvents } from './followEvents';
import { addToTail, lastPosition, Tail } from './tailRows';

const POLL_MS = 2_000;

/** What {@link useLiveTail} needs. */
export interface LiveTailOptions {
  view: AuditView;
  /** What was loaded when the log went live; undefined while it loads. */
  first: AuditEvent[] | undefined;
  isOn: boolean;
  isPaused: boolean;
}

/**
 * Follows the log while it is seen: asks every two seconds for what came in
 * after the newest event that is known.
 */
export function useLiveTail(options: LiveTailOptions) {
  const { view, first, isOn, isPaused } = options;
  const api = useApi(auditApiRef);
  const isVisible = usePageVisible();
  const start = useMemo(() => startOf(first ?? []), [first]);
  const [state, setState] = useState({ start, tail: start });
  const [error, setError] = useState<Error>();
  const tail = state.start === start ? state.tail : start;
  const known = useRef(0);
  known.current = lastPosition(tail.events) ?? known.current;

  const isRunning = isOn && !isPaused && isVisible && first !== undefined;
  useEffect(() => {
    if (!isRunning) {
      return undefined;
    }
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const filter = {
      ...toAuditFilter(view, Date.now()),
      from: undefined,
      to: undefined,
    };
    const poll = async () => {
      try {
        if (known.current === 0) {
          const { items } = await api.listEvents({ limit: 1 });
          known.current = items[0]?.seq ?? 0;
        }
        const { events, hasGap } = await followEvents(
          api,
          filter,
          known.current,
        );
        if (isCurrent) {
          setError(undefined);
          setState(old => ({
            start,
            tail: addToTail(
              old.start === start ? old.tail : start,
              events,
              hasGap,
            ),
          }));
        }
      } catch (failure) {
        if (isCurrent) {
          setError(failure as Error);
        }
      }
      if (isCurrent) {
        timer = setTimeout(poll, POLL_MS);
      }
    };
    timer = setTimeout(poll, 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, view, start, isRunning]);

  return { ...tail, error: isOn ? error : undefined };
}

function startOf(events: AuditEvent[]): Tail {
  const sorted = [...events].sort((a, b) => b.seq - a.seq);
  return { events: sorted, seen: sorted[0]?.seq ?? 0, hasGap: false };
}
