import { createServer, RequestListener, Server } from 'node:http';
import { ConflictError } from '@backstage/errors';

const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'];
const CLOSE_AFTER_MILLISECONDS = 1_000;

/**
 * An HTTP server that only this machine can reach. It listens on both loopback
 * addresses, because `localhost` is the one for some clients and the other for
 * the rest.
 */
export class LoopbackServer {
  private constructor(private readonly servers: Server[]) {}

  /**
   * @param port - TCP port, the same on both addresses
   * @param handler - answers requests
   * @throws ConflictError when the port is taken
   */
  static async listen(
    port: number,
    handler: RequestListener,
  ): Promise<LoopbackServer> {
    const servers: Server[] = [];
    try {
      for (const address of LOOPBACK_ADDRESSES) {
        const server = await listen({ port, address, handler });
        if (server) {
          servers.push(server);
        }
      }
    } catch (error) {
      await Promise.all(servers.map(close));
      throw error;
    }
    return new LoopbackServer(servers);
  }

  /** Stops accepting, gives open requests a second, then cuts them. */
  async close(): Promise<void> {
    await Promise.all(this.servers.map(close));
  }
}

async function listen(options: {
  port: number;
  address: string;
  handler: RequestListener;
}): Promise<Server | undefined> {
  const { port, address, handler } = options;
  // A large push over a slow disk takes longer than Node's default of 5 minutes.
  const server = createServer({ requestTimeout: 0 }, handler);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new ConflictError(
            `forge.port: port ${port} on ${address} is taken. Stop what uses it, or set another forge.port together with forge.baseUrl and integrations.gitea`,
          ),
        );
      } else if (
        address === '::1' &&
        ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code ?? '')
      ) {
        resolve(undefined);
      } else {
        reject(error);
      }
    });
    server.listen(port, address, () => resolve(server));
  });
}

async function close(server: Server): Promise<void> {
  const timer = setTimeout(
    () => server.closeAllConnections(),
    CLOSE_AFTER_MILLISECONDS,
  );
  await new Promise<void>(done => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
