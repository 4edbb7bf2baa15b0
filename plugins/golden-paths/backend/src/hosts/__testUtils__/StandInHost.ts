import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request to a stand-in, taken apart. */
export interface StandInRequest {
  method: string;
  /** Decoded parts of the path that the route's groups matched. */
  params: string[];
  query: URLSearchParams;
  // What a host does with a body is checked by each route.
  body: Record<string, unknown>;
}

/** What a route answers: a status and JSON. */
export type StandInAnswer = [status: number, body: unknown];

/** What a stand-in does at `METHOD path`, where `*` is one part of the path, and `**` some. */
export type StandInRoutes = Record<
  string,
  (request: StandInRequest) => StandInAnswer
>;

/** An HTTP server that answers as a host does, and refuses all else. */
export class StandInHost {
  readonly #server;
  readonly seen: string[] = [];
  /** Looks at each request before its route. */
  intercept: (request: IncomingMessage) => StandInAnswer | undefined = () =>
    undefined;

  private constructor(prefix: string, routes: StandInRoutes) {
    const compiled = Object.entries(routes).map(([key, route]) => {
      const [method, path] = key.split(' ');
      const pattern = path
        .replaceAll('.', '\\.')
        .replaceAll('**', '(.+)')
        .replaceAll('*', '([^/]+)');
      return { method, pattern: new RegExp(`^${pattern}$`), route };
    });
    this.#server = createServer(async (request, response) => {
      const { pathname, searchParams: query } = new URL(
        request.url ?? '',
        'http://host',
      );
      this.seen.push(`${request.method} ${request.url}`);
      const text = (await buffer(request)).toString();
      const answer = ([status, body]: StandInAnswer) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      const early = this.intercept(request);
      if (early) {
        answer(early);
        return;
      }
      const path = pathname.startsWith(prefix)
        ? pathname.slice(prefix.length)
        : '';
      const found = compiled.find(
        ({ method, pattern }) =>
          method === request.method && pattern.test(path),
      );
      if (!found) {
        answer([404, { message: 'Not Found' }]);
        return;
      }
      const [, ...params] = found.pattern.exec(path) ?? [];
      answer(
        found.route({
          method: found.method,
          params: params.map(decodeURIComponent),
          query,
          body: text ? JSON.parse(text) : {},
        }),
      );
    });
  }

  /** @param prefix - of the API, such as `/api/v4` */
  static async start(
    prefix: string,
    routes: StandInRoutes,
  ): Promise<StandInHost> {
    const host = new StandInHost(prefix, routes);
    await new Promise<void>(done =>
      host.#server.listen(0, '127.0.0.1', () => done()),
    );
    return host;
  }

  /** `127.0.0.1:<port>` */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }
}
