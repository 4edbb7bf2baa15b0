import { randomUUID } from 'node:crypto';
import type { AuditRequest } from './AuditRequest';

const ID = /^[\w.:-]{8,128}$/;
/** version-trace-parent-flags. W3C Trace Context, 3.2. */
const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;
const NO_TRACE = '0'.repeat(32);

const known = new WeakMap<AuditRequest, string>();

/**
 * What ties the records of one action together: the caller's
 * `x-correlation-id` or the trace of its `traceparent`, if valid, or an id that
 * all events of the request share. Without a request, a new one.
 */
export function correlationOf(request: AuditRequest | undefined): string {
  if (!request) {
    return randomUUID();
  }
  const id = known.get(request) ?? idOf(request);
  known.set(request, id);
  return id;
}

function idOf(request: AuditRequest): string {
  const given = request.get('x-correlation-id');
  if (given && ID.test(given)) {
    return given;
  }
  const trace = TRACE_PARENT.exec(request.get('traceparent') ?? '')?.[1];
  return trace && trace !== NO_TRACE ? trace : randomUUID();
}
