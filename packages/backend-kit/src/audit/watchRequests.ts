import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  HttpAuthService,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import { actorOf } from './actorOf';
import type { AuditTrail } from './AuditTrail';
import { describeRequest } from './describeRequest';
import { rememberRequest } from './requestOf';

const MINUTE_MS = 60_000;

/** What {@link watchRequests} needs. */
export interface WatchRequestsOptions {
  pluginId: string;
  httpAuth: HttpAuthService;
  trail: AuditTrail;
  /** When each subject was recorded the last time, in ms since 1970. */
  seen: Map<string, number>;
}

/**
 * Remembers which request credentials came with, and records the use of tokens
 * that belong to other systems (`backend.auth.externalAccess`, not those that
 * plugins give each other): once a minute for each subject and plugin.
 */
export function watchRequests(
  options: WatchRequestsOptions,
): Parameters<HttpRouterService['use']>[0] {
  const { pluginId, httpAuth, trail, seen } = options;
  return (request, _response, next) => {
    if (!request.headers.authorization) {
      next();
      return;
    }
    httpAuth.credentials(request).then(
      async credentials => {
        rememberRequest(credentials, request);
        const { actor } = actorOf(credentials);
        if (actor && isForeign(credentials) && isDue(`${actor} ${pluginId}`)) {
          await trail.record({
            at: new Date().toISOString(),
            pluginId,
            eventId: 'token-use',
            severity: 'low',
            result: 'succeeded',
            actor,
            ...describeRequest(request),
          });
        }
        next();
      },
      // The route says what is wrong with the credentials.
      () => next(),
    );
  };

  function isDue(key: string): boolean {
    const now = Date.now();
    if (now - (seen.get(key) ?? 0) < MINUTE_MS) {
      return false;
    }
    seen.set(key, now);
    return true;
  }
}

function isForeign({ principal }: BackstageCredentials): boolean {
  const { type, subject } = principal as BackstageServicePrincipal;
  return type === 'service' && !subject.startsWith('plugin:');
}
