import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  testDatabase,
  testDatabaseFactory,
} from '@callboard/backend-kit/testUtils';
import forge from '@callboard/plugin-forge-backend';
import { freePort } from '../../__testUtils__/freePort';
import { DefaultRepositoryHosts } from '../DefaultRepositoryHosts';

const run = promisify(execFile);
const TOKEN = 'a-password-for-tests';

/** The embedded Git host with the organisation `acme`, and a portal's access to it. */
export class ForgeHost {
  readonly hosts: DefaultRepositoryHosts;

  private constructor(
    readonly baseUrl: string,
    private readonly parts: {
      hosts: DefaultRepositoryHosts;
      folder: string;
      stop: () => Promise<void>;
    },
  ) {
    this.hosts = parts.hosts;
  }

  static async start(): Promise<ForgeHost> {
    const port = await freePort();
    const baseUrl = `http://localhost:${port}`;
    const folder = await mkdtemp(join(tmpdir(), 'forge-host-'));
    const database = await testDatabase('forge');
    const data = {
      app: { baseUrl: 'http://localhost:3000' },
      forge: {
        ...{ port, baseUrl, token: TOKEN, organizations: ['acme'] },
        dataDir: join(folder, 'git'),
      },
      integrations: {
        gitea: [
          {
            ...{ host: `localhost:${port}`, baseUrl },
            ...{ username: 'portal', password: TOKEN },
          },
        ],
      },
    };
    const backend = await startTestBackend({
      features: [
        forge,
        testDatabaseFactory(database.name),
        mockServices.rootConfig.factory({ data }),
      ],
    });
    const config = new ConfigReader(data);
    const hosts = DefaultRepositoryHosts.create({
      committer: { name: 'Callboard', email: 'callboard@b.example' },
      integrations: ScmIntegrations.fromConfig(config),
      urlReader: UrlReaders.default({
        config,
        logger: mockServices.logger.mock(),
      }),
    });
    const stop = async () => {
      await backend.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    };
    return new ForgeHost(baseUrl, { hosts, folder, stop });
  }

  async stop() {
    await this.parts.stop();
  }

  /** Asks the forge's API about repositories of `acme`. */
  async api(method: string, path: string, body?: object) {
    const response = await fetch(`${this.baseUrl}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `token ${TOKEN}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return JSON.parse(text || 'null');
  }

  /** Pushes files to a branch; what a program starts with `#!` can be run. */
  async push(
    name: string,
    files: Record<string, string>,
    branch = 'main',
  ): Promise<void> {
    const folder = await mkdtemp(join(this.parts.folder, 'work-'));
    const git = (...args: string[]) => run('git', args, { cwd: folder });
    const url = `http://portal:${TOKEN}@${new URL(this.baseUrl).host}/acme/${name}.git`;
    await this.api('POST', 'orgs/acme/repos', { name });
    await git('clone', '-q', url, '.');
    await git('checkout', '-q', branch).catch(() =>
      git('checkout', '-q', '-b', branch),
    );
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
      await chmod(join(folder, path), text.startsWith('#!') ? 0o755 : 0o644);
    }
    await git('add', '-A');
    const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@b.example'];
    await git(...person, 'commit', '-q', '-m', 'Change files');
    await git('push', '-q', 'origin', branch);
  }

  /** What a branch has, as `mode content` by path. */
  async contents(name: string, branch: string) {
    const folder = await mkdtemp(join(this.parts.folder, 'work-'));
    const git = async (...args: string[]) =>
      (await run('git', args, { cwd: folder })).stdout;
    await git('clone', '-q', '-b', branch, `${this.baseUrl}/acme/${name}`, '.');
    const lines = (await git('ls-tree', '-r', 'HEAD')).trim().split('\n');
    const entries = lines.map(async line => {
      const [about, path] = line.split('\t');
      const [mode] = about.split(' ');
      return [path, `${mode} ${await git('show', `HEAD:${path}`)}`];
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}
