import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EventParams,
  EventsServiceSubscribeOptions,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { RegisterCollatorParameters } from '@backstage/plugin-search-backend-node';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import { searchModuleDocsEngine } from './integrations/search';
import { techdocsModuleDocsEngine } from './integrations/techdocs';

/** An event service whose events one can see, and send by hand. */
class VisibleEvents {
  readonly published: EventParams[] = [];
  readonly #subscribers: EventsServiceSubscribeOptions[] = [];

  async publish(event: EventParams) {
    this.published.push(event);
    await Promise.all(
      this.#subscribers
        .filter(({ topics }) => topics.includes(event.topic))
        .map(subscriber => subscriber.onEvent(event)),
    );
  }

  async subscribe(options: EventsServiceSubscribeOptions) {
    this.#subscribers.push(options);
  }

  topics() {
    return this.#subscribers.flatMap(({ topics }) => topics);
  }
}

/** Waits for something that happens in the background. */
async function until(happened: () => boolean) {
  for (let turn = 0; turn < 200 && !happened(); turn++) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

describe('the docs engine in a backend', () => {
  const source = createMockDirectory();
  const data = createMockDirectory();
  let events: VisibleEvents;
  let backend: TestBackend;
  let collators: RegisterCollatorParameters[];
  let warnings: string[];

  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name: 'shop', title: 'Shop' },
  };

  beforeEach(async () => {
    data.clear();
    source.setContent({
      'catalog-info.yaml': '',
      'mkdocs.yml': 'site_name: Shop\nplugins: [techdocs-core]',
      'docs/index.md': '# Shop\n\n## Links\n\nThe code word is quokka.\n',
      'docs/old.md': '# Old\n\n[gone](nowhere.md)\n',
    });
    // TechDocs looks at the source of one entity once a minute.
    entity.metadata.uid = randomUUID();
    entity.metadata.annotations = {
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/managed-by-location': `file:${source.resolve('catalog-info.yaml')}`,
    };
    events = new VisibleEvents();
    collators = [];
    warnings = [];
    const logger = mockServices.logger.mock({
      child: () => logger,
      warn: message => warnings.push(message),
    });
    backend = await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          {
            addCollator: collator => collators.push(collator),
            addDecorator() {},
          },
        ],
      ],
      features: [
        techdocsPlugin,
        techdocsModuleDocsEngine,
        searchModuleDocsEngine,
        logger.factory,
        catalogServiceMock.factory({ entities: [entity] }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => ({
            ...mockServices.scheduler.mock(),
            createScheduledTaskRunner: () => ({ run: async () => {} }),
            scheduleTask: async () => {},
            triggerTask: async () => {},
          }),
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost',
              workingDirectory: data.path,
            },
            techdocs: {
              builder: 'local',
              publisher: {
                type: 'local',
                local: { publishDirectory: data.resolve('sites') },
              },
            },
          },
        }),
      ],
    });
  });
  afterEach(() => backend?.stop());

  const get = (path: string) =>
    fetch(`http://localhost:${backend.server.port()}/api/techdocs${path}`, {
      headers: { authorization: mockCredentials.service.header() },
    });
  const sync = async () => (await get('/sync/default/component/shop')).text();
  const page = (path: string) =>
    get(`/static/docs/default/component/shop/${path}`);

  it('builds, shows its log, publishes and announces', async () => {
    const log = await sync();
    expect(log).toContain('Compiled 2 of 2 pages');
    expect(log).toContain('docs/old.md:3');
    expect(log).toContain('"updated":true');
    expect(await (await page('index.html')).text()).toContain('quokka');
    expect(events.published).toContainEqual({
      topic: 'docs-engine.published',
      eventPayload: {
        entityRef: 'component:default/shop',
        etag: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
    expect(
      events.published.find(({ topic }) => topic === 'signals')?.eventPayload,
    ).toMatchObject({
      channel: 'docs-engine',
      message: { entityRef: 'component:default/shop' },
    });
    expect(source.content()).not.toHaveProperty('site');
  });

  it('listens to pushes and to what is published', () => {
    expect(events.topics()).toEqual(
      expect.arrayContaining([
        'forge.push',
        'github.push',
        'gitlab.push',
        'docs-engine.published',
      ]),
    );
  });

  it('builds after a push, and takes removed pages away', async () => {
    await sync();
    expect((await page('old/index.html')).status).toBe(200);
    source.setContent({
      'catalog-info.yaml': '',
      'mkdocs.yml': 'site_name: Shop',
      'docs/index.md': '# Shop\n\nThe code word is wombat.\n',
    });
    await writeFile(source.resolve('docs/new.md'), '# New');
    const before = events.published.length;
    await events.publish({
      topic: 'forge.push',
      eventPayload: { repoUrl: source.path, created: false },
    });
    await until(() =>
      events.published
        .slice(before)
        .some(({ topic }) => topic === 'docs-engine.published'),
    );
    expect(await (await page('index.html')).text()).toContain('wombat');
    expect((await page('new/index.html')).status).toBe(200);
    expect((await page('old/index.html')).status).toBe(404);
  });

  it('says what is wrong, and keeps what was published', async () => {
    await sync();
    await writeFile(source.resolve('mkdocs.yml'), 'site_name: [Shop');
    await events.publish({
      topic: 'forge.push',
      eventPayload: { repoUrl: source.path, created: false },
    });
    await until(() => warnings.length > 0);
    expect(warnings[0]).toMatch(
      /^The docs of component:default\/shop could not be built: mkdocs.yml:\d/,
    );
    expect(await (await page('index.html')).text()).toContain('quokka');
  });

  it('collects a document for each heading', async () => {
    await sync();
    const [{ factory }] = collators;
    expect(factory.type).toBe('techdocs');
    const documents = [];
    for await (const document of await factory.getCollator()) {
      documents.push(document);
    }
    expect(documents).toContainEqual(
      expect.objectContaining({
        title: 'Links',
        text: 'The code word is quokka.',
        location: '/docs/default/component/shop/#links',
        authorization: { resourceRef: 'component:default/shop' },
      }),
    );
  });
});
