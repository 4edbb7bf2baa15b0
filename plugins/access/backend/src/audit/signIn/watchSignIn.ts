import type { HttpRouterService } from '@backstage/backend-plugin-api';
import { describeRequest, type AuditTrail } from '@callboard/backend-kit';
import { describeSignIn } from './describeSignIn';
import { SessionUsers } from './SessionUsers';

type Handler = Extract<
  Parameters<HttpRouterService['use']>[0],
  (...args: never[]) => unknown
>;
type Response = Parameters<Handler>[1];

/** A longer answer is none of those that say something. */
const LONGEST = 256 * 1024;

/**
 * Records how requests to the auth plugin end. What is answered is read as it
 * is sent, because upstream tells nobody else who signed in, or why not.
 */
export function watchSignIn(trail: AuditTrail): Handler {
  const sessions = new SessionUsers();
  return (request, response, next) => {
    // Later, a router that is mounted below changes it.
    const { method, path } = request;
    const provider = path.split('/')[1];
    const cookie = `${provider}-refresh-token`;
    const session = cookieIn([request.headers.cookie ?? ''], cookie);
    onEnd(response, body => {
      const event = describeSignIn({
        method,
        path,
        hasSession: session !== undefined,
        status: response.statusCode,
        body,
        location: response.getHeader('location')?.toString(),
      });
      if (!event) {
        return;
      }
      const current = cookieIn(setCookies(response), cookie) ?? session;
      if (current && event.actor) {
        sessions.remember(current, event.actor);
      }
      const actor = event.actor ?? (session && sessions.userOf(session));
      void trail.record({
        at: new Date().toISOString(),
        pluginId: 'auth',
        ...event,
        ...(actor && { actor }),
        ...describeRequest(request),
      });
    });
    next();
  };
}

/** Calls with the body as soon as all of it is known; sessions send it in parts. */
function onEnd(response: Response, tell: (body: string) => void) {
  const { write, end } = response;
  const parts: Buffer[] = [];
  let length = 0;
  const keep = (part: unknown) => {
    if (typeof part === 'string' || part instanceof Uint8Array) {
      length += part.length;
      if (length <= LONGEST) {
        parts.push(Buffer.from(part as string));
      }
    }
  };
  response.write = (...args: unknown[]) => {
    keep(args[0]);
    return Reflect.apply(write, response, args);
  };
  response.end = (...args: unknown[]) => {
    keep(args[0]);
    response.write = write;
    response.end = end;
    tell(length <= LONGEST ? Buffer.concat(parts).toString() : '');
    return Reflect.apply(end, response, args);
  };
}

function setCookies(response: Response): string[] {
  const header = response.getHeader('set-cookie') ?? [];
  return Array.isArray(header) ? header : [String(header)];
}

/** The value of a cookie that is not empty. RFC 6265, 4. */
function cookieIn(headers: string[], name: string): string | undefined {
  for (const pair of headers.flatMap(header => header.split(';'))) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name && value.join('=')) {
      return value.join('=');
    }
  }
  return undefined;
}
