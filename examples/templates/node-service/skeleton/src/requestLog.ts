import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';

/**
 * Writes a line of JSON for each request. Its id comes from the caller, or is
 * made here, and goes back with the answer: the same id in the logs of two
 * services is the same request.
 */
export function logRequests(
  server: Server,
  write: (line: string) => void = console.log,
): Server {
  return server.prependListener('request', (request, response) => {
    const startedAt = performance.now();
    const given = request.headers['x-request-id'];
    const id = typeof given === 'string' ? given : randomUUID();
    response.setHeader('x-request-id', id);
    response.once('close', () => {
      write(
        JSON.stringify({
          at: new Date().toISOString(),
          id,
          method: request.method,
          path: request.url,
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - startedAt),
        }),
      );
    });
  });
}
