import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { attackConfig } from './attackConfig';

/** What became of a request to open a WebSocket. */
export interface Upgrade {
  /** 101 if it is open, 0 if the connection was cut or nothing came. */
  status: number;
  socket?: Socket;
}

/**
 * Asks for a WebSocket as the app does, which sends its token as a protocol.
 *
 * @param path - as it is, without tidying up
 * @param patienceMs - how long to wait for an answer
 */
export async function openSocket(
  path: string,
  headers: Record<string, string> = {},
  patienceMs = 3_000,
): Promise<Upgrade> {
  const { hostname, port } = new URL(attackConfig().url);
  const asked = request({
    hostname,
    port,
    path,
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.alloc(16).toString('base64'),
      ...headers,
    },
  });
  // What is cut off, here or there, has no answer.
  asked.on('error', () => {});
  asked.end();
  const patience = AbortSignal.timeout(patienceMs);
  try {
    const [response, socket] = (await Promise.race([
      once(asked, 'upgrade', { signal: patience }),
      once(asked, 'response', { signal: patience }),
    ])) as [IncomingMessage, Socket | undefined];
    response.resume();
    return { status: response.statusCode ?? 0, socket };
  } catch {
    asked.destroy();
    return { status: 0 };
  }
}

/** Masks and frames a short text, as RFC 6455 asks of clients. */
export function frame(value: object): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  if (text.length > 125) {
    throw new Error('A short frame holds 125 bytes');
  }
  // A mask of zeros leaves the text as it is.
  return Buffer.concat([
    Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]),
    text,
  ]);
}
