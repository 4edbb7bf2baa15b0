import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const CHANNEL = 'http.server.request.start';

/** Notes what servers of this process are asked, as `POST /path`. */
export function countRequests() {
  const requests: string[] = [];
  const note = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    requests.push(`${request.method} ${request.url?.split('?')[0]}`);
  };
  subscribe(CHANNEL, note);
  return {
    /** What was asked since the last time. */
    take: () => requests.splice(0),
    stop: () => void unsubscribe(CHANNEL, note),
  };
}
