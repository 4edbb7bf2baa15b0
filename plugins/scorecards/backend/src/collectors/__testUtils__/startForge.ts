import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  testDatabase,
  testDatabaseFactory,
} from '@callboard/backend-kit/testUtils';
import forge from '@callboard/plugin-forge-backend';
import { startHost } from './startHost';

const run = promisify(execFile);
const TOKEN = 'correct-horse';

/** The embedded Git host, with repositories of `acme`. */
export interface TestForge {
  host: string;
  baseUrl: string;
  /** `integrations` of a portal that reads from it. */
  integrations: JsonObject;
  /** Creates a repository with one commit, or adds a commit to one. */
  publish(name: string, files: Record<string, string | Buffer>): Promise<void>;
  /** Folder of the working copy of a repository. */
  folderOf(name: string): string;
  git(name: string, ...args: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the embedded Git host on a free port. */
export async function startForge(): Promise<TestForge> {
  const root = await mkdtemp(join(tmpdir(), 'collectors-'));
  const free = await startHost();
  await free.stop();
  const { host, baseUrl } = free;
  const database = await testDatabase('forge');
  const backend = await startTestBackend({
    features: [
      forge,
      testDatabaseFactory(database.name),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          forge: {
            port: Number(host.split(':')[1]),
            baseUrl,
            dataDir: join(root, 'git'),
            token: TOKEN,
            organizations: ['acme'],
          },
        },
      }),
    ],
  });
  const folderOf = (name: string) => join(root, 'work', name);
  const git = async (name: string, ...args: string[]) => {
    await run('git', args, { cwd: folderOf(name), env: gitEnvironment(root) });
  };
  const create = async (name: string) => {
    await mkdir(folderOf(name), { recursive: true });
    await fetch(`${baseUrl}/api/v1/orgs/acme/repos`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa(`portal:${TOKEN}`)}`,
      },
      body: JSON.stringify({ name, default_branch: 'main' }),
    });
    await git(name, 'init', '-q', '-b', 'main');
    const url = `http://portal:${TOKEN}@${host}/acme/${name}.git`;
    await git(name, 'remote', 'add', 'origin', url);
  };
  const known = new Set<string>();
  return {
    host,
    baseUrl,
    integrations: {
      gitea: [{ host, baseUrl, username: 'portal', password: TOKEN }],
    },
    folderOf,
    git,
    async publish(name, files) {
      if (!known.has(name)) {
        known.add(name);
        await create(name);
      }
      for (const [path, content] of Object.entries(files)) {
        const target = join(folderOf(name), path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content);
      }
      await git(name, 'add', '-A');
      await git(name, 'commit', '-q', '-m', 'Change files');
      await git(name, 'push', '-q', 'origin', 'main');
    },
    async stop() {
      await backend.stop();
      await database.drop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

function gitEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@acme.example',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@acme.example',
  };
}
