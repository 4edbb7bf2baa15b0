import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  HttpAuthService,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import { actorOf } from './actorOf';
import type { AuditRecord } from './AuditRecord';
import type { AuditTrail } from './AuditTrail';
import { describeRequest } from './describeRequest';
import { frameworkActionOf } from './frameworkAction';
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
 * plugins give each other): once a minute for each subject and plugin. What the
 * framework does for a plugin on request is recorded as well.
 */
export function watchRequests(
  options: WatchRequestsOptions,
): Parameters<HttpRouterService['use']>[0] {
  const { pluginId, httpAuth, trail, seen } = options;
  return (request, response, next) => {
    if (!request.headers.authorization) {
      next();
      return;
    }
    httpAuth.credentials(request).then(
      async credentials => {
        rememberRequest(credentials, request);
        const { actor, via } = actorOf(credentials);
        const shared = () => ({
          pluginId,
          actor,
          via,
          ...describeRequest(request),
        });
        if (actor && isForeign(credentials) && isDue(`${actor} ${pluginId}`)) {
          await trail.record({
            ...shared(),
            at: new Date().toISOString(),
            eventId: 'token-use',
            severity: 'low',
            result: 'succeeded',
          });
        }
        const action = frameworkActionOf(request.method, request.path);
        if (action) {
          response.once('finish', () => {
            void trail.record({
              ...shared(),
              ...action,
              at: new Date().toISOString(),
              ...outcomeOf(response.statusCode),
            });
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

function outcomeOf(status: number): Pick<AuditRecord, 'result' | 'error'> {
  if (status < 400) {
    return { result: 'succeeded' };
  }
  return {
    result: status === 403 ? 'denied' : 'failed',
    error: `Answered with status ${status}`,
  };
}
