import { ServerResponse } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';

const SIGNALS = '/api/signals';

/** Timers of Node hold no more, about 25 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Lets WebSockets of signals in with a token only, and not for longer than it
 * is valid; the client comes back with a new one by itself.
 *
 * Upstream reasons: the signals plugin takes connections without a token as
 * those of a guest, never looks at a token again, and begins to listen for
 * upgrades with the first one, which it leaves without an answer.
 *
 * @param server - the HTTP server of the process, before it listens
 */
export function guardSockets(server: Server): void {
  server.on('upgrade', (request, socket, head) => {
    const token = request.headers['sec-websocket-protocol'];
    if (request.url === SIGNALS && !token) {
      refuse(request, socket);
    } else if (server.listenerCount('upgrade') === 1) {
      handOver(server, { request, socket, head });
    }
    if (request.url === SIGNALS && token) {
      endWith(token, socket);
    }
  });
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
  try {
    const [, payload] = token.split('.');
    const { exp } = JSON.parse(
      Buffer.from(payload, 'base64url').toString('utf8'),
    );
    return typeof exp === 'number' ? exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}
