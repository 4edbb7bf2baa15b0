import type { AuditRecord } from './AuditRecord';
import type { AuditRequest } from './AuditRequest';
import { correlationOf } from './correlationOf';

/**
 * What a record says about the request: who sent it from where, and what was
 * asked for. The path is without its query, which may hold secrets.
 */
export function describeRequest(
  request: AuditRequest | undefined,
): Pick<AuditRecord, 'ip' | 'userAgent' | 'request' | 'correlationId'> {
  const correlationId = correlationOf(request);
  if (!request) {
    return { correlationId };
  }
  const { ip, method, originalUrl } = request;
  const userAgent = request.get('user-agent');
  return {
    ...(ip && { ip }),
    ...(userAgent && { userAgent }),
    request: `${method} ${originalUrl?.split('?')[0]}`,
    correlationId,
  };
}
