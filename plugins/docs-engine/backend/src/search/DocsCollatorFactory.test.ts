import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DocsCollatorFactory } from './DocsCollatorFactory';
import { SiteAddress } from './DocsIndexClient';
import { IndexEntry } from './pageDocuments';

function anEntity(name: string, docs = true): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title: `The ${name}`,
      annotations: docs ? { 'backstage.io/techdocs-ref': 'dir:.' } : {},
    },
    spec: { type: 'service', lifecycle: 'production' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  };
}

async function collect(options: {
  entities: Entity[];
  entries(site: SiteAddress): AsyncGenerator<IndexEntry>;
  legacyPathCasing?: boolean;
}) {
  const logger = mockServices.logger.mock();
  const factory = new DocsCollatorFactory({
    catalog: catalogServiceMock({ entities: options.entities }),
    auth: mockServices.auth(),
    logger,
    client: options,
    locationTemplate: '/docs/:namespace/:kind/:name/:path',
    legacyPathCasing: options.legacyPathCasing ?? false,
  });
  const documents = [];
  for await (const document of await factory.getCollator()) {
    documents.push(document);
  }
  return { documents, logger, factory };
}

describe('DocsCollatorFactory', () => {
  it('writes the documents that the stock result item and permission expect', async () => {
    const { documents, factory } = await collect({
      entities: [anEntity('Shop'), anEntity('silent', false)],
      async *entries() {
        yield {
          location: 'guide/#links',
          title: 'Links &amp; more',
          text: 'a &lt; b',
        };
      },
    });
    expect(documents).toEqual([
      {
        title: 'Links & more',
        text: 'a < b',
        location: '/docs/default/component/shop/guide/#links',
        path: 'guide/#links',
        kind: 'component',
        namespace: 'default',
        name: 'shop',
        entityTitle: 'The Shop',
        componentType: 'service',
        type: 'service',
        lifecycle: 'production',
        owner: 'payments',
        authorization: { resourceRef: 'component:default/shop' },
      },
    ]);
    expect(factory.visibilityPermission.name).toBe('catalog.entity.read');
  });

  it('keeps the case of addresses when that is configured', async () => {
    const { documents } = await collect({
      entities: [anEntity('Shop')],
      async *entries() {
        yield { location: '', title: 'A', text: '' };
      },
      legacyPathCasing: true,
    });
    expect(documents[0].location).toBe('/docs/default/Component/Shop/');
  });

  it('leaves out what cannot be read, and says so', async () => {
    const { documents, logger } = await collect({
      entities: [anEntity('a'), anEntity('b'), anEntity('c')],
      async *entries({ name }) {
        if (name === 'a') {
          throw new Error('bucket is away');
        }
        if (name === 'c') {
          yield { location: '', title: name, text: '' };
        }
      },
    });
    expect(documents).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'The docs of component:default/a are left out of the search: bucket is away',
    );
  });

  it('holds a few entries at a time, however many sites there are', async () => {
    const sites = 1000;
    const pages = 50;
    let produced = 0;
    const catalog = catalogServiceMock({
      entities: Array.from({ length: sites }, (_, at) => anEntity(`s${at}`)),
    });
    let entitiesHeld = 0;
    const stream = catalog.streamEntities.bind(catalog);
    catalog.streamEntities = async function* counted(...args) {
      for await (const entities of stream(...args)) {
        entitiesHeld = Math.max(entitiesHeld, entities.length);
        yield entities;
      }
    };
    const factory = new DocsCollatorFactory({
      catalog,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      client: {
        async *entries({ name }) {
          for (let at = 0; at < pages; at++) {
            produced += 1;
            yield { location: `p${at}/`, title: name, text: 'words' };
          }
        },
      },
      locationTemplate: '/docs/:name/:path',
      legacyPathCasing: false,
    });
    let consumed = 0;
    let mostHeld = 0;
    for await (const _ of await factory.getCollator()) {
      consumed += 1;
      mostHeld = Math.max(mostHeld, produced - consumed);
    }
    expect(consumed).toBe(sites * pages);
    expect(mostHeld).toBeLessThanOrEqual(20);
    expect(entitiesHeld).toBeLessThanOrEqual(100);
  });
});
