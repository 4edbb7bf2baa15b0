import { useApi } from '@backstage/frontend-plugin-api';
import type { AuditExportFormat } from '@callboard/plugin-access-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { auditApiRef } from '../apis';
import { saveBlob } from '../shared/saveBlob';
import { AuditView, toAuditFilter } from './auditView';
import { collectStream } from './collectStream';

const types: Record<AuditExportFormat, string> = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
};

/** Where an export stands. */
export type ExportState =
  | { step: 'idle' }
  | { step: 'running'; bytes: number }
  | { step: 'saved'; bytes: number }
  | { step: 'failed'; error: Error };

/** Takes along what the filters leave, as a file. */
export function useExport(view: AuditView) {
  const api = useApi(auditApiRef);
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const stop = useRef<() => void>();

  const cancel = useCallback(() => {
    stop.current?.();
    stop.current = undefined;
    setState({ step: 'idle' });
  }, []);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    async (format: AuditExportFormat) => {
      let isCancelled = false;
      stop.current = () => {
        isCancelled = true;
      };
      setState({ step: 'running', bytes: 0 });
      try {
        const now = Date.now();
        const stream = await api.exportEvents(format, toAuditFilter(view, now));
        const reader = stream.getReader();
        const cancelStream = () => {
          isCancelled = true;
          reader.cancel().catch(() => {});
        };
        if (isCancelled) {
          cancelStream();
          return;
        }
        stop.current = cancelStream;
        const blobs = await collectStream(
          reader,
          bytes => !isCancelled && setState({ step: 'running', bytes }),
        );
        if (!isCancelled) {
          const file = new Blob(blobs, { type: types[format] });
          const day = new Date(now).toISOString().slice(0, 10);
          saveBlob(`audit-${day}.${format}`, file);
          setState({ step: 'saved', bytes: file.size });
        }
      } catch (error) {
        if (!isCancelled) {
          setState({ step: 'failed', error: error as Error });
        }
      }
    },
    [api, view],
  );
  return { state, start, cancel };
}
