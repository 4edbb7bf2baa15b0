import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntityProvider } from '@backstage/plugin-catalog-node';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { catalogModuleForge } from '../integrations/catalog';
import { freePort, startTestForge, writeFiles } from './testForge';

// Runs in a process of its own, because the stock provider loads an ES module
// while it runs, which Jest cannot do. Prints what happened as JSON.

/** What the scenario saw. */
export interface DiscoveryReport {
  /** Catalog files found right after the start. */
  afterStart: string[];
  /** Catalog files found after a push to a new repository. */
  afterPush: string[];
  /** Catalog files found after the other repository was archived. */
  afterArchive: string[];
  /** Repositories that the catalog was told to look at again, until then. */
  refreshed: string[];
}

const found: string[][] = [];
const refreshed: string[] = [];

const scmEvents = createServiceFactory({
  service: catalogScmEventsServiceRef,
  deps: {},
  factory: () => ({
    subscribe: () => ({ unsubscribe() {} }),
    async publish(events) {
      refreshed.push(...events.flatMap(e => ('url' in e ? [e.url] : [])));
    },
    markEventActionTaken() {},
  }),
});

// The mock of every plugin would be an island.
const sharedEvents = createServiceFactory({
  service: eventsServiceRef,
  deps: {},
  createRootContext: () => mockServices.events(),
  factory: (_deps, events) => events,
});

async function connect(providers: EntityProvider[]) {
  for (const provider of providers) {
    await provider.connect({
      async refresh() {},
      async applyMutation(mutation) {
        if (mutation.type === 'full') {
          found.push(
            mutation.entities.map(({ entity }) => String(entity.spec?.target)),
          );
        }
      },
    });
  }
}

async function until(condition: () => boolean) {
  const deadline = Date.now() + 30_000;
  while (!condition() && Date.now() < deadline) {
    await new Promise(done => setTimeout(done, 50));
  }
}

async function run(): Promise<DiscoveryReport> {
  const root = await mkdtemp(join(tmpdir(), 'forge-'));
  const seedFrom = join(root, 'seeds');
  await writeFiles(seedFrom, { 'seeded/catalog-info.yaml': 'kind: X' });
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const forge = await startTestForge({
    root,
    port,
    forge: { seedFrom },
    features: [catalogModuleForge, scmEvents, sharedEvents],
    catalog: {
      addEntityProvider(...added) {
        connect(added.flat());
      },
      addProcessor() {},
      addPlaceholderResolver() {},
      setOnProcessingErrorHandler() {},
    },
    config: {
      integrations: { gitea: [{ host: `localhost:${port}`, baseUrl }] },
      catalog: {
        providers: {
          gitea: {
            acme: { host: `localhost:${port}`, organization: 'acme' },
          },
        },
      },
    },
  });
  try {
    await until(() => found.length > 0);
    const afterStart = found.at(-1) ?? [];
    await forge.publish('pushed', { 'catalog-info.yaml': 'kind: X' });
    await until(() => (found.at(-1)?.length ?? 0) > 1);
    const afterPush = found.at(-1) ?? [];
    const soFar = [...refreshed];
    await forge.gitea('PATCH', '/repos/acme/seeded', { archived: true });
    await until(() => found.at(-1)?.length === 1);
    return {
      ...{ afterStart, afterPush, afterArchive: found.at(-1) ?? [] },
      refreshed: soFar,
    };
  } finally {
    await forge.stop();
  }
}

run().then(
  report => process.stdout.write(`\n${JSON.stringify(report)}`),
  error => {
    process.stderr.write(String(error?.stack));
    process.exitCode = 1;
  },
);
