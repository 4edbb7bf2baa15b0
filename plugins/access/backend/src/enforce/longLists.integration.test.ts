import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { publish } from './__testUtils__/policies';
import {
  catalogOf,
  componentOf,
  startTestPortal,
  untilFilled,
} from './__testUtils__/testPortal';
import type { TestPortal } from './__testUtils__/testPortal';
import { permissionPlugin } from './permissionPlugin';

/** Lists are written in pieces of 32,768 characters. */
const entities: Entity[] = Array.from({ length: 25 }, (_, index) => {
  const entity = componentOf('ada', `app-${index + 10}`);
  const description = `${'süß '.repeat(index * 200)}.`;
  return { ...entity, metadata: { ...entity.metadata, description } };
});

describe('lists of the catalog', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startTestPortal({
      published: publish({
        roles: [],
        rules: [],
        defaults: { read: 'allow', other: 'deny' },
      }),
      features: [permissionPlugin, catalogPlugin, catalogOf(entities)],
    });
    await untilFilled(portal, entities.length);
  });
  afterAll(() => portal?.stop());

  it('are whole however long they are', async () => {
    for (const limit of [1, 5, entities.length]) {
      const { body } = await list(`limit=${limit}`);
      expect(body.totalItems).toBe(entities.length);
      expect(body.items.map(metadataOf)).toEqual(
        entities.slice(0, limit).map(metadataOf),
      );
    }
  });

  it('may be empty', async () => {
    const { body } = await list('filter=kind=none');
    expect(body).toMatchObject({ items: [], totalItems: 0 });
  });

  async function list(query: string) {
    return portal.ask(
      `/catalog/entities/by-query?orderField=metadata.name,asc&${query}`,
      { user: 'user:default/ada' },
    );
  }
});

function metadataOf({ metadata: { name, description } }: Entity) {
  return { name, description };
}
