import type { AuditTrail } from '@callboard/backend-kit';
import { endWithParent } from './endWithParent';
import { tellPortal } from './runnerMessages';

const BEAT_MS = 1_000;

/**
 * Makes this process the runner of the portal that started it: it shows that it
 * lives, hands on what belongs into the audit log, and ends with its portal.
 *
 * @param trail - where plugins of this process report to
 */
export function serveRunner(trail: AuditTrail): void {
  endWithParent();
  setInterval(() => tellPortal({ callboard: 'beat' }), BEAT_MS).unref();
  trail.addSink(record => tellPortal({ callboard: 'audit', record }));
}
