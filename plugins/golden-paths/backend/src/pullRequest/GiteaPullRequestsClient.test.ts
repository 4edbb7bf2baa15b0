import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createPullRequestAction } from './createPullRequestAction';
import { GiteaPullRequestsClient } from './GiteaPullRequestsClient';

/** A host with one repository and more pull requests than fit on a page. */
class GiteaOfMany {
  readonly asked: string[] = [];
  repository: object = { default_branch: 'main' };
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://host');
      this.asked.push(`${request.method} ${url.pathname}${url.search}`);
      const page = Number(url.searchParams.get('page'));
      const [status, body] = this.#answer(`${request.method}`, url, page);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  }

  #answer(method: string, url: URL, page: number): [number, unknown] {
    if (!url.pathname.endsWith('/pulls')) {
      return [200, this.repository];
    }
    if (method === 'POST') {
      return [422, { message: 'the title is too long' }];
    }
    // Smaller pages than were asked for, as some hosts have them.
    const from = (page - 1) * 30;
    return [
      200,
      Array.from({ length: Math.max(0, Math.min(30, 70 - from)) }, (_, at) => ({
        number: from + at + 1,
        html_url: `http://host/pulls/${from + at + 1}`,
        head: { ref: `branch-${from + at + 1}` },
        base: { ref: 'main' },
        state: 'open',
      })),
    ];
  }

  static async start(): Promise<GiteaOfMany> {
    const gitea = new GiteaOfMany();
    await new Promise<void>(done =>
      gitea.#server.listen(0, '127.0.0.1', () => done()),
    );
    return gitea;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }
}

describe('GiteaPullRequestsClient', () => {
  let gitea: GiteaOfMany;
  let client: GiteaPullRequestsClient;
  beforeEach(async () => {
    gitea = await GiteaOfMany.start();
    const { host } = gitea;
    client = new GiteaPullRequestsClient({
      config: { host, baseUrl: `http://${host}`, username: 'a', password: 'b' },
      ...{ host, owner: 'acme', repo: 'web' },
    });
  });
  afterEach(() => gitea.stop());

  it('finds one on a late page', async () => {
    const branches = { head: 'branch-65', base: 'main' };
    await expect(client.findOpen(branches)).resolves.toEqual({
      number: 65,
      url: 'http://host/pulls/65',
    });
    await expect(
      client.findOpen({ head: 'none', base: 'main' }),
    ).resolves.toBeUndefined();
  });

  it('passes on what the host says', async () => {
    await expect(
      client.open({ head: 'x', base: 'main', title: 'x', body: '' }),
    ).rejects.toThrow('answered with 422: the title is too long');
  });

  it.each([
    [{ archived: true }, 'is archived: it takes no changes'],
    [{ permissions: { push: false } }, 'may not push to acme/web'],
  ])('ends the step for a repository with %j', async (part, message) => {
    gitea.repository = { default_branch: 'main', ...part };
    const { host } = gitea;
    const action = createPullRequestAction({
      committer: { name: 'Callboard', email: 'callboard@b.example' },
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: { gitea: [{ host, baseUrl: `http://${host}` }] },
        }),
      ),
    });
    await expect(
      action.handler(
        createMockActionContext({
          input: {
            repoUrl: `${host}?owner=acme&repo=web`,
            branchName: 'x',
            title: 'x',
          },
        }),
      ),
    ).rejects.toThrow(message);
  });
});
