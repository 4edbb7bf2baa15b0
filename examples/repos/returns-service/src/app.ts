import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { refundOf, type Reason } from './refund.ts';

type Handler = (url: URL, response: ServerResponse) => Promise<void> | void;

const definition = new URL('../openapi.yaml', import.meta.url);

/** Every route of the service; each is described in openapi.yaml. */
export const routes: Record<string, Handler> = {
  '/health': (_url, response) => {
    sendJson(response, 200, { status: 'ok' });
  },
  '/v1/refund': (url, response) => {
    const reason = url.searchParams.get('reason') as Reason;
    const [price, days] = ['price', 'days'].map(name =>
      Number(url.searchParams.get(name)),
    );
    sendJson(response, 200, { refund: refundOf({ reason, price, days }) });
  },
  '/openapi.yaml': async (_url, response) => {
    response.writeHead(200, { 'content-type': 'application/yaml' });
    response.end(await readFile(definition));
  },
};

/** Creates the HTTP server; the caller decides where it listens. */
export function createApp(): Server {
  return createServer(async (request, response) => {
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const handler = Object.hasOwn(routes, url.pathname)
        ? routes[url.pathname]
        : undefined;
      if (!handler) {
        sendJson(response, 404, { error: 'There is nothing at this address' });
      } else if (request.method !== 'GET') {
        response.setHeader('allow', 'GET');
        sendJson(response, 405, { error: 'Only GET is possible here' });
      } else {
        await handler(url, response);
      }
    } catch (error) {
      console.error(error);
      sendJson(response, 500, { error: 'The service failed' });
    }
  });
}

function sendJson(response: ServerResponse, status: number, body: object) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
