import { createServer, IncomingMessage, request, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** Stands before a Git host and can play one that breaks down. */
export class GitHostProxy {
  /** Tells which requests are answered with 403 instead of passed on. */
  refuse: (request: IncomingMessage) => boolean = () => false;
  /** Port of the real host. */
  targetPort = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((incoming, outgoing) => {
      if (this.refuse(incoming)) {
        incoming.resume();
        outgoing.writeHead(403).end('The disk of the Git host is full');
        return;
      }
      const { method, headers, url: path } = incoming;
      const target = { host: '127.0.0.1', port: this.targetPort };
      const forwarded = request({ ...target, method, headers, path }, reply => {
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(outgoing);
      });
      forwarded.on('error', () => outgoing.destroy());
      incoming.pipe(forwarded);
    });
  }

  static async start(): Promise<GitHostProxy> {
    const proxy = new GitHostProxy();
    await new Promise<void>(resolve =>
      proxy.#server.listen(0, '127.0.0.1', resolve),
    );
    return proxy;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Host and port that clients talk to. */
  get host(): string {
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }
}
