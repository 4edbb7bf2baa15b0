import type { ExportedAuditEvent } from '@callboard/plugin-access-common';

/** Hands stored events on to another system. */
export interface AuditForwarder {
  /** Names it in the log and in metrics. */
  readonly name: string;
  /** Hands events on, in order. When it throws, it is asked again. */
  send(events: ExportedAuditEvent[]): Promise<void>;
}
