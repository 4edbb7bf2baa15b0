import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { TestDatabase, testDatabase } from '@callboard/backend-kit/testUtils';
import { freePort } from './freePort';
import { GitHostProxy } from './GitHostProxy';
import { Answer, PortalProcess, Task, TaskEvent } from './PortalProcess';
import { testPortalConfig } from './testPortalConfig';

export type { Answer, Task, TaskEvent } from './PortalProcess';

/**
 * Catalog, scaffolder and forge as a running server with a database of its own,
 * the portal's real templates, one group and one system.
 */
export class TestPortal {
  /** Stands before the forge. */
  readonly gitHost: GitHostProxy;
  /** An empty folder that is removed with the portal. */
  readonly folder: string;
  readonly #database: TestDatabase;
  readonly #process: PortalProcess;

  private constructor(options: {
    database: TestDatabase;
    folder: string;
    gitHost: GitHostProxy;
    port: number;
    templates?: string;
    seedFrom?: string;
  }) {
    const { database, folder, gitHost, port, templates, seedFrom } = options;
    this.gitHost = gitHost;
    this.folder = folder;
    this.#database = database;
    const token = 'a-token-for-tests';
    this.#process = new PortalProcess({
      entry: join(__dirname, 'testPortalProcess.ts'),
      config: testPortalConfig({
        ...{ gitHost, folder, port, token },
        ...{ templates, seedFrom },
      }),
      port,
      token,
      file: join(folder, 'portal'),
      env: { TEST_PORTAL_DATABASE: database.name },
    });
  }

  /**
   * Starts a portal; resolves when it is ready.
   *
   * @param options - `templates` is a folder to take instead of the portal's,
   *   `seedFrom` one of repositories that the Git host has from the start
   */
  static async start(
    options: { templates?: string; seedFrom?: string } = {},
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
    await portal.#process.ready();
    return portal;
  }

  async stop(): Promise<void> {
    await this.#process.stop();
    await this.gitHost.stop();
    await this.#database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What the portal has logged so far. */
  get log(): string {
    return this.#process.log;
  }

  /** Sends a request to the portal's API. */
  ask<T>(method: string, path: string, body?: JsonObject): Promise<Answer<T>> {
    return this.#process.ask(method, path, body);
  }

  /** Waits until an entity is in the catalog. */
  entity<T>(kind: string, name: string): Promise<T> {
    return this.#process.entity(kind, name);
  }

  /** Starts a template and tells what the scaffolder answers. */
  create(template: string, values: JsonObject): Promise<Answer<Task>> {
    return this.#process.create(template, values);
  }

  /** Waits until a task has ended. */
  ended(id: string): Promise<Task & { events: TaskEvent[] }> {
    return this.#process.ended(id);
  }

  /** Looks again and again until there is something. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    return this.#process.until(what, look);
  }
}
