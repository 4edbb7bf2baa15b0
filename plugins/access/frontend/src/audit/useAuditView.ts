import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AuditView, parseAuditView } from './auditView';

/** What the address says about the log. */
export interface AuditAddress {
  view: AuditView;
  cursor?: string;
  isLive: boolean;
  /** Position of the event whose details are shown. */
  event?: number;
  /** Changes some filters and goes back to the first page. */
  change(part: Partial<AuditView>): void;
  /** Takes all filters away. */
  clear(): void;
  setLive(isLive: boolean): void;
  /** Shows the details of an event, or of none. */
  open(event: number | undefined): void;
}

/** Keeps the filters of the log, and what is open, in the address. */
export function useAuditView(): AuditAddress {
  const [params, setParams] = useSearchParams();
  // The same as long as the filters are, whatever else the address says.
  const filters = JSON.stringify(parseAuditView(params));
  const view = useMemo((): AuditView => JSON.parse(filters), [filters]);
  const set = useCallback(
    (
      part: Record<string, string | undefined>,
      { keepsPlace = false, isStep = false } = {},
    ) =>
      setParams(
        old => {
          const next = new URLSearchParams(old);
          if (!keepsPlace) {
            next.delete('cursor');
          }
          for (const [name, value] of Object.entries(part)) {
            next.delete(name);
            if (value) {
              next.set(name, value);
            }
          }
          return next;
        },
        { replace: !isStep },
      ),
    [setParams],
  );
  const event = Number(params.get('event'));
  return {
    view,
    cursor: params.get('cursor') ?? undefined,
    isLive: params.get('live') === '1',
    event: Number.isInteger(event) && event > 0 ? event : undefined,
    change: useCallback(part => set({ ...part, event: undefined }), [set]),
    clear: useCallback(
      () =>
        setParams((old): Record<string, string> =>
          old.get('live') ? { live: '1' } : {},
        ),
      [setParams],
    ),
    setLive: useCallback(
      isLive =>
        // What comes next has no end, so neither has the range.
        set({
          live: isLive ? '1' : undefined,
          ...(isLive && { to: undefined }),
        }),
      [set],
    ),
    open: useCallback(
      seq =>
        set(
          { event: seq === undefined ? undefined : String(seq) },
          { keepsPlace: true, isStep: true },
        ),
      [set],
    ),
  };
}
