import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  CatalogProcessingExtensionPoint,
  catalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import {
  testDatabase,
  testDatabaseFactory,
} from '@callboard/backend-kit/testUtils';
import { forgePlugin } from '../plugin';

const run = promisify(execFile);

export const TOKEN = 'correct-horse';

/** A forge on a free port, with temporary folders. */
export interface TestForge {
  /** Config of the portal, for readers and actions that work against the forge. */
  config: JsonObject;
  /** `http://localhost:<port>` */
  baseUrl: string;
  port: number;
  dataDir: string;
  backend: Awaited<ReturnType<typeof startTestBackend>>;
  /** Makes an empty temporary folder. */
  folder(): Promise<string>;
  /** Runs git in a folder; the result has what it wrote on both outputs. */
  git(cwd: string, ...args: string[]): Promise<GitRun>;
  /** Clone address that carries the token. */
  pushUrl(repository: string, token?: string): string;
  /** Creates a repository of the organisation `acme`. */
  create(name: string): Promise<Response>;
  /** Asks the Gitea API, with the token. */
  gitea(method: string, path: string, body?: JsonObject): Promise<GiteaAnswer>;
  /** Creates a repository and pushes one commit with the files. */
  publish(name: string, files: Record<string, string>): Promise<string>;
  stop(): Promise<void>;
}

export interface GiteaAnswer {
  status: number;
  // What a test expects of it, it asserts.
  body: Record<string, unknown>;
}

export interface GitRun {
  code: number;
  output: string;
}

/** Starts a forge with the organisation `acme`. */
export async function startTestForge(
  options: {
    forge?: JsonObject;
    features?: BackendFeature[];
    /** Stands in for the catalog plugin. */
    catalog?: CatalogProcessingExtensionPoint;
    config?: JsonObject;
    root?: string;
    port?: number;
  } = {},
): Promise<TestForge> {
  const root = options.root ?? (await mkdtemp(join(tmpdir(), 'forge-')));
  const port = options.port ?? (await freePort());
  const baseUrl = `http://localhost:${port}`;
  const dataDir = join(root, 'git');
  const config = {
    app: { baseUrl: 'http://localhost:3000' },
    forge: {
      port,
      baseUrl,
      dataDir,
      token: TOKEN,
      organizations: ['acme'],
      ...options.forge,
    },
    integrations: {
      gitea: [
        {
          host: `localhost:${port}`,
          baseUrl,
          username: 'portal',
          password: TOKEN,
        },
      ],
    },
    ...options.config,
  };
  const database = await testDatabase('forge');
  const backend = await startTestBackend({
    ...(options.catalog && {
      extensionPoints: [[catalogProcessingExtensionPoint, options.catalog]],
    }),
    features: [
      forgePlugin,
      testDatabaseFactory(database.name),
      ...(options.features ?? []),
      mockServices.rootConfig.factory({ data: config }),
    ],
  }).catch(async error => {
    await database.drop();
    await rm(root, { recursive: true, force: true });
    throw error;
  });
  const forge: TestForge = {
    config,
    baseUrl,
    port,
    dataDir,
    backend,
    folder: () => mkdtemp(join(root, 'work-')),
    git: (cwd, ...args) => git(root, cwd, args),
    pushUrl: (repository, token = TOKEN) =>
      `http://portal:${token}@localhost:${port}/acme/${repository}.git`,
    create: name =>
      fetch(`${baseUrl}/api/v1/orgs/acme/repos`, {
        method: 'POST',
        headers: authorized({ 'Content-Type': 'application/json' }),
        body: JSON.stringify({ name, description: `About ${name}` }),
      }),
    async gitea(method, path, body) {
      const response = await fetch(`${baseUrl}/api/v1${path}`, {
        method,
        headers: authorized({ 'Content-Type': 'application/json' }),
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text && JSON.parse(text) };
    },
    async publish(name, files) {
      await forge.create(name);
      const folder = await forge.folder();
      await forge.git(folder, 'init', '-q', '-b', 'main');
      await writeFiles(folder, files);
      await forge.git(folder, 'add', '-A');
      await forge.git(folder, 'commit', '-q', '-m', `Start ${name}`);
      await forge.git(folder, 'remote', 'add', 'origin', forge.pushUrl(name));
      const pushed = await forge.git(folder, 'push', '-q', 'origin', 'main');
      if (pushed.code !== 0) {
        throw new Error(pushed.output);
      }
      return folder;
    },
    async stop() {
      await backend.stop();
      await database.drop();
      await rm(root, { recursive: true, force: true });
    },
  };
  return forge;
}

/** Headers with the token. */
export function authorized(headers: Record<string, string> = {}) {
  const basic = Buffer.from(`portal:${TOKEN}`).toString('base64');
  return { ...headers, Authorization: `Basic ${basic}` };
}

/** Writes files below a folder. */
export async function writeFiles(
  folder: string,
  files: Record<string, string | Buffer>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function git(home: string, cwd: string, args: string[]): Promise<GitRun> {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@acme.example',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@acme.example',
  };
  try {
    const { stdout, stderr } = await run('git', args, { cwd, env });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as {
      code: number;
      stdout: string;
      stderr: string;
    };
    return { code, output: `${stdout}${stderr}` };
  }
}
