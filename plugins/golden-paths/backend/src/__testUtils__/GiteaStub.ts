import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';

/** A Git host that knows a few repositories and speaks just enough Gitea. */
export class GiteaStub {
  /** Repositories as `org/name`, and whether each one is without a commit. */
  readonly repositories = new Map<string, { empty: boolean }>();
  /** What every answer shall be instead, to play a broken host. */
  brokenStatus?: number;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url?.replace('/api/v1/repos/', '') ?? '';
      const repository = this.repositories.get(path);
      response.writeHead(this.brokenStatus ?? (repository ? 200 : 404), {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(repository ?? { message: 'not found' }));
    });
  }

  static async start(): Promise<GiteaStub> {
    const stub = new GiteaStub();
    await new Promise<void>(resolve =>
      stub.#server.listen(0, '127.0.0.1', resolve),
    );
    return stub;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Host and port, as `integrations.gitea[].host` wants it. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Integrations with this host as Gitea, and GitHub. */
  get integrations(): ScmIntegrations {
    return ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitea: [{ host: this.host, baseUrl: `http://${this.host}` }],
          github: [{ host: 'github.com' }],
        },
      }),
    );
  }
}
