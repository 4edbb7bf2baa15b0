import type {
  AuditRecord,
  RelayedEvent,
  RelayedLog,
  RunnerListening,
} from '@callboard/backend-kit';

/** What a runner tells its portal over the channel between them. */
export type RunnerMessage =
  | RunnerListening
  | RelayedLog
  | RelayedEvent
  /** Its event loop turns. */
  | { callboard: 'beat' }
  /** Something to keep in the audit log, which the portal writes. */
  | { callboard: 'audit'; record: AuditRecord };

/** Tells messages of a runner from those of other programs in its process. */
export function isRunnerMessage(message: unknown): message is RunnerMessage {
  return (
    typeof message === 'object' && message !== null && 'callboard' in message
  );
}

/** Says something to the portal that started this process, if there is one. */
export function tellPortal(message: RunnerMessage): void {
  if (process.connected) {
    process.send?.(message);
  }
}
