import { ServerResponse } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';

const SIGNALS = '/api/signals';

/** `tokenTypes.user.typParam` of plugin-auth-node. */
const USER_TOKEN = 'vnd.backstage.user';

/** A socket that nobody has answered for so long is ended. */
const UNANSWERED_MS = 5_000;

/** Timers of Node hold no more, about 25 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Lets WebSockets of signals in with a token of a user only, and not for longer
 * than it is valid; the client comes back with a new one by itself.
 *
 * Upstream reasons: the signals plugin takes connections without a token, or
 * with that of a service, as those of a guest, never looks at a token again,
 * begins to listen for upgrades with the first one, which it leaves without an
 * answer, and takes any end of its address for the whole. Node leaves upgrades
 * that no listener wants open for good.
 *
 * @param server - the HTTP server of the process, before it listens
 */
export function guardSockets(server: Server): void {
  server.on('upgrade', (request, socket, head) => {
    const token = request.headers['sec-websocket-protocol'];
    endUnanswered(socket as Socket);
    if (isForSignals(request) && !isAcceptable(request)) {
      refuse(request, socket);
    } else if (server.listenerCount('upgrade') === 1) {
      handOver(server, { request, socket, head });
    }
    if (request.url === SIGNALS && token) {
      endWith(token, socket);
    }
  });
}

/** The plugin accepts whatever its address ends with, such as `/signals`. */
function isForSignals({ url }: IncomingMessage): boolean {
  return url?.endsWith('/signals') === true;
}

/** The plugin checks the token itself, once it is known to be for a user. */
function isAcceptable({ url, headers }: IncomingMessage): boolean {
  const token = headers['sec-websocket-protocol'];
  return url === SIGNALS && readPart(token, 0).typ === USER_TOKEN;
}

function refuse(request: IncomingMessage, socket: Duplex) {
  socket.end(
    'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  );
  // Listeners that come after leave a request without an address alone.
  request.url = '';
}

/**
 * With this listener in place, Node no longer gives an upgrade to the router,
 * where plugins wait for the first one. It gets there as a request; a plugin
 * that begins to listen then receives it, and otherwise it is answered.
 */
function handOver(
  server: Server,
  upgrade: { request: IncomingMessage; socket: Duplex; head: Buffer },
) {
  const { request, socket, head } = upgrade;
  const { url } = request;
  const response = new ServerResponse(request);
  const take = (event: string | symbol, listener: Function) => {
    if (event === 'upgrade') {
      server.off('newListener', take);
      response.detachSocket(socket as Socket);
      // Routers cut off what they have matched.
      request.url = url;
      listener.call(server, request, socket, head);
    }
  };
  server.on('newListener', take);
  response.assignSocket(socket as Socket);
  response.shouldKeepAlive = false;
  response.once('finish', () => {
    server.off('newListener', take);
    socket.end();
  });
  socket.once('close', () => server.off('newListener', take));
  server.emit('request', request, response);
}

function endUnanswered(socket: Socket) {
  const timer = setTimeout(() => {
    if (socket.bytesWritten === 0) {
      socket.destroy();
    }
  }, UNANSWERED_MS);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}

/** The plugin checks the token itself; here only its time counts. */
function endWith(token: string, socket: Duplex) {
  const left = expiryOf(token) - Date.now();
  if (left < LONGEST_TIMER_MS) {
    const timer = setTimeout(() => socket.destroy(), Math.max(left, 0));
    timer.unref();
    socket.once('close', () => clearTimeout(timer));
  }
}

/** The claim `exp` of a JWT (RFC 7519, section 4.1.4), in ms since 1970. */
function expiryOf(token: string): number {
  const { exp } = readPart(token, 1);
  return typeof exp === 'number' ? exp * 1000 : Infinity;
}

/** The header (0) or the claims (1) of a JWT, unchecked; `{}` if it is none. */
function readPart(
  token: string | undefined,
  index: number,
): Record<string, unknown> {
  try {
    const part = token?.split('.')[index] ?? '';
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) ?? {};
  } catch {
    return {};
  }
}
