import { request as send } from 'node:http';
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ServiceUnavailableError } from '@backstage/errors';

/** About one connection and not about the message, RFC 9110 section 7.6.1. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

/** A request of a person or service that is handed on as it is. */
export interface HandedOn {
  request: IncomingMessage & { originalUrl: string; ip?: string };
  response: ServerResponse;
}

/**
 * Lets a runner answer a request: body, credentials, status and answer go
 * through untouched.
 *
 * @param port - of the runner, on 127.0.0.1
 * @throws ServiceUnavailableError when the runner ended before it answered
 */
export async function handOn(port: number, { request, response }: HandedOn) {
  const outgoing = send({
    host: '127.0.0.1',
    port,
    method: request.method,
    path: request.originalUrl,
    headers: {
      ...endToEnd(request.headers),
      'x-forwarded-for': request.ip ?? '',
    },
  });
  response.once('close', () => outgoing.destroy());
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.once('error', error => {
      reject(
        new ServiceUnavailableError(
          `The process that runs templates ended before it had answered: ${error.message}`,
        ),
      );
    });
    request.pipe(outgoing);
  });
  response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
  await pipeline(answer, response);
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)),
  );
}
