import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a host says to one request. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as it is when it is a text or bytes, else as JSON. */
  body?: unknown;
  /** Takes over instead: slow hosts, endless bodies. */
  write?: (response: ServerResponse) => void;
}

/** A request that a host has seen. */
export interface SeenRequest {
  method: string;
  /** Path with its query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What a host says, by path. */
export type Answers = Record<
  string,
  Answer | ((request: SeenRequest) => Answer)
>;

/** A server that stands in for a host. */
export interface TestHost {
  /** `localhost:<port>` */
  host: string;
  /** `http://localhost:<port>` */
  baseUrl: string;
  /** What `localhost` is on this machine: 127.0.0.1 or ::1. */
  address: string;
  seen: SeenRequest[];
  /** By path, with or without its query; may be changed at any time. */
  answers: Answers;
  stop(): Promise<void>;
}

/** Starts a server on a free port; what it has no answer for is 404. */
export async function startHost(answers: Answers = {}): Promise<TestHost> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const known: SeenRequest = {
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers,
      body: (await buffer(request)).toString('utf8'),
    };
    seen.push(known);
    const [path] = known.url.split('?');
    const found = answers[known.url] ?? answers[path];
    const answer = typeof found === 'function' ? found(known) : found;
    respond(
      response,
      answer ?? { status: 404, body: { message: 'Not Found' } },
    );
  });
  await new Promise<void>(done => server.listen(0, 'localhost', done));
  const { port, address } = server.address() as AddressInfo;
  return {
    host: `localhost:${port}`,
    baseUrl: `http://localhost:${port}`,
    address,
    seen,
    answers,
    async stop() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

function respond(response: ServerResponse, answer: Answer): void {
  const { status = 200, headers = {}, body, write } = answer;
  if (write) {
    response.writeHead(status, headers);
    write(response);
    return;
  }
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  response.writeHead(status, {
    'content-type': isRaw ? 'text/plain' : 'application/json',
    ...headers,
  });
  response.end(isRaw ? body : JSON.stringify(body ?? {}));
}
