import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { substituteFor, type Product } from './substitute.ts';

type Handler = (url: URL, response: ServerResponse) => Promise<void> | void;

const definition = new URL('../openapi.yaml', import.meta.url);

// What is on the shelf comes from the stock ledger, once that has an event for it.
const shelf: Product[] = [
  { id: 'milk-organic', category: 'milk', price: 159 },
  { id: 'milk-plain', category: 'milk', price: 119 },
];

/** Every route of the service; each is described in openapi.yaml. */
export const routes: Record<string, Handler> = {
  '/health': (_url, response) => {
    sendJson(response, 200, { status: 'ok' });
  },
  '/v1/substitute': (url, response) => {
    const wanted = shelf.find(({ id }) => id === url.searchParams.get('id'));
    const found = wanted && substituteFor(wanted, shelf);
    sendJson(response, 200, { substitute: found?.id });
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
