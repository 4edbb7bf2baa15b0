import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabase, testDatabase } from '@callboard/backend-kit/testUtils';
import { freePort } from '../../__testUtils__/freePort';
import { PortalProcess } from '../../__testUtils__/PortalProcess';
import { clusterConfig } from './clusterConfig';
import type { Note } from './noteModule';

const TOKEN = 'a-token-for-tests';

/** Portals with a runner each, on one database. */
export class TestCluster {
  readonly #database: TestDatabase;
  readonly #folder: string;
  readonly #portals: PortalProcess[] = [];

  private constructor(database: TestDatabase, folder: string) {
    this.#database = database;
    this.#folder = folder;
  }

  static async create(): Promise<TestCluster> {
    return new TestCluster(
      await testDatabase('golden paths'),
      await mkdtemp(join(tmpdir(), 'golden-paths-cluster-')),
    );
  }

  /** Starts another portal; it may not be ready yet. */
  async start(): Promise<PortalProcess> {
    const port = await freePort();
    const { name: database } = this.#database;
    const portal = new PortalProcess({
      entry: join(__dirname, 'portalWithRunner.ts'),
      config: clusterConfig({ database, port, token: TOKEN }),
      port,
      token: TOKEN,
      file: join(this.#folder, `portal-${this.#portals.length}`),
      env: { TEST_NOTES: this.#folder },
    });
    this.#portals.push(portal);
    return portal;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#portals.map(portal => portal.stop()));
    await this.#database.drop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Lets steps go on that wait for `go`, or no longer. */
  async letGo(go: boolean): Promise<void> {
    const file = join(this.#folder, 'go');
    await (go ? writeFile(file, '') : rm(file, { force: true }));
  }

  /** What ran so far, in order. */
  notes(taskId?: string): Note[] {
    const file = join(this.#folder, 'notes');
    return (existsSync(file) ? readFileSync(file, 'utf8') : '')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Note)
      .filter(note => taskId === undefined || note.taskId === taskId);
  }
}

/** The processes that run templates which a portal said it started. */
export function runnersOf(portal: PortalProcess): number[] {
  return [...portal.log.matchAll(/Templates run in process (\d+)/g)].map(
    ([, pid]) => Number(pid),
  );
}
