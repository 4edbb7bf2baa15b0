import { ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { JsonObject } from '@backstage/types';
import { TestDatabase, testDatabase } from '@callboard/backend-kit/testUtils';
import { freePort } from './freePort';
import { GitHostProxy } from './GitHostProxy';
import { testPortalConfig } from './testPortalConfig';

/** A task as the scaffolder's API shows it. */
export type Task = { id: string; status: string };

/** One entry of a task's log. */
export type TaskEvent = {
  type: string;
  body: { message: string; stepId?: string; status?: string } & JsonObject;
};

/** An answer of the portal's API. */
export type Answer<T> = { status: number; body: T };

/**
 * Catalog, scaffolder and forge as a running server with a database of its own,
 * the portal's real templates, one group and one system.
 */
export class TestPortal {
  /** Stands before the forge. */
  readonly gitHost: GitHostProxy;
  /** An empty folder that is removed with the portal. */
  readonly folder: string;
  readonly #baseUrl: string;
  readonly #database: TestDatabase;
  readonly #process: ChildProcess;
  readonly #token = 'a-token-for-tests';

  private constructor(options: {
    database: TestDatabase;
    folder: string;
    gitHost: GitHostProxy;
    port: number;
    templates?: string;
  }) {
    const { database, folder, gitHost, port, templates } = options;
    this.gitHost = gitHost;
    this.folder = folder;
    this.#database = database;
    this.#baseUrl = `http://localhost:${port}`;

    const configFile = join(folder, 'app-config.json');
    const token = this.#token;
    const config = testPortalConfig({
      gitHost,
      folder,
      port,
      token,
      templates,
    });
    writeFileSync(configFile, JSON.stringify(config));
    const log = openSync(join(folder, 'portal.log'), 'w');
    const { JEST_WORKER_ID, NODE_OPTIONS, ...env } = process.env;
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        join(__dirname, 'testPortalProcess.ts'),
        '--config',
        configFile,
      ],
      {
        cwd: __dirname,
        stdio: ['ignore', log, log],
        env: {
          ...env,
          NODE_ENV: 'development',
          TEST_PORTAL_DATABASE: database.name,
        },
      },
    );
  }

  /**
   * Starts a portal; resolves when it is ready.
   *
   * @param options - `templates` is a folder to take instead of the portal's
   */
  static async start(
    options: { templates?: string } = {},
  ): Promise<TestPortal> {
    const gitHost = await GitHostProxy.start();
    gitHost.targetPort = await freePort();
    const portal = new TestPortal({
      ...options,
      gitHost,
      folder: await mkdtemp(join(tmpdir(), 'golden-paths-')),
      database: await testDatabase('golden paths'),
      port: await freePort(),
    });
    await portal.#ready();
    return portal;
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    if (this.#process.exitCode === null) {
      this.#process.kill();
      await ended;
    }
    await this.gitHost.stop();
    await this.#database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What the portal has logged so far. */
  get log(): string {
    return readFileSync(join(this.folder, 'portal.log'), 'utf8');
  }

  /** Sends a request to the portal's API. */
  async ask<T>(
    method: string,
    path: string,
    body?: JsonObject,
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.#baseUrl}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  /** Waits until an entity is in the catalog. */
  async entity<T>(kind: string, name: string): Promise<T> {
    const path = `/catalog/entities/by-name/${kind}/default/${name}`;
    return this.until(`${kind} ${name} in the catalog`, async () => {
      const { status, body } = await this.ask<T>('GET', path);
      return status === 200 ? body : undefined;
    });
  }

  /** Starts a template and tells what the scaffolder answers. */
  async create(template: string, values: JsonObject): Promise<Answer<Task>> {
    await this.entity('template', template);
    return this.ask('POST', '/scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values,
    });
  }

  /** Waits until a task has ended. */
  async ended(id: string): Promise<Task & { events: TaskEvent[] }> {
    const path = `/scaffolder/v2/tasks/${id}`;
    const task = await this.until(`the end of task ${id}`, async () => {
      const { body } = await this.ask<Task>('GET', path);
      return ['open', 'processing'].includes(body.status) ? undefined : body;
    });
    const events = await this.ask<TaskEvent[]>('GET', `${path}/events`);
    return { ...task, events: events.body };
  }

  #ready() {
    return this.until('the portal', async () => {
      const url = `${this.#baseUrl}/.backstage/health/v1/readiness`;
      const response = await fetch(url).catch(() => undefined);
      return response?.ok || undefined;
    });
  }

  /** Looks again and again until there is something. */
  async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < 600; tries++) {
      if (this.#process.exitCode !== null) {
        break;
      }
      const found = await look();
      if (found !== undefined) {
        return found;
      }
      await sleep(100);
    }
    const lines = this.log.trim().split('\n').slice(-20).join('\n');
    throw new Error(`Waited in vain for ${what}. The portal's log:\n${lines}`);
  }
}
