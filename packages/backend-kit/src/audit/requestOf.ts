import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AuditRequest } from './AuditRequest';

const requests = new WeakMap<BackstageCredentials, AuditRequest>();

/** Remembers which request credentials came with. */
export function rememberRequest(
  credentials: BackstageCredentials,
  request: AuditRequest,
): void {
  requests.set(credentials, request);
}

/**
 * The request that credentials came with. Services get credentials and know
 * nothing of requests, but the audit log tells where a change came from.
 */
export function requestOf(
  credentials: BackstageCredentials,
): AuditRequest | undefined {
  return requests.get(credentials);
}
