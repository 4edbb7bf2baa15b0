import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { testSchema } from '@callboard/backend-kit/testUtils';
import type { TestSchema } from '@callboard/backend-kit/testUtils';
import { VisibleDocumentsReadModel } from './VisibleDocumentsReadModel';

const document = (title: string, resourceRef?: string) => ({
  title,
  text: 'payments',
  location: '/',
  ...(resourceRef !== undefined && { authorization: { resourceRef } }),
});
const some = [
  document('a', 'component:default/a'),
  document('b', 'component:default/b'),
  document('nobody'),
  document('nothing', ''),
];

describe('VisibleDocumentsReadModel', () => {
  let schema: TestSchema;
  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'search',
      directory: resolvePackagePath(
        '@backstage/plugin-search-backend-module-pg',
        'migrations',
      ),
    });
  });
  afterEach(() => schema.drop());

  const create = async () =>
    VisibleDocumentsReadModel.create(schema.database, {
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    });
  const addCatalog = async () => {
    await schema.knex.raw('create schema catalog');
    await schema.knex.raw(
      'create table catalog.final_entities (entity_id varchar primary key, entity_ref varchar unique, final_entity text)',
    );
    await schema.knex.raw(
      'create table catalog.search (entity_id varchar, key varchar, value varchar)',
    );
  };
  const addEntity = async (id: string, ref: string) =>
    schema.knex.raw(
      `insert into catalog.final_entities values (?, ?, '{}')
       on conflict (entity_ref) do update set entity_id = excluded.entity_id`,
      [id, ref],
    );
  const index = async (
    store: VisibleDocumentsReadModel,
    documents: ReturnType<typeof document>[],
    truncate?: boolean,
  ) =>
    store.transaction(async tx => {
      await store.prepareInsert(tx);
      await store.insertDocuments(tx, 'software-catalog', documents);
      await store.completeInsert(tx, 'software-catalog', truncate);
    });
  const indexed = async () => {
    const rows = await schema
      .knex('documents')
      .select(schema.knex.raw(`document->>'title' as title`), 'entity_id');
    return Object.fromEntries(rows.map(row => [row.title, row.entity_id]));
  };

  it('notes the entity of each document, and that it has none', async () => {
    await addCatalog();
    await addEntity('1', 'component:default/a');
    await index(await create(), [...some, ...some]);
    expect(await indexed()).toEqual({
      a: '1',
      b: null,
      nobody: '',
      nothing: '',
    });
  });

  it('follows entities that come, go and come again', async () => {
    await addCatalog();
    await addEntity('1', 'component:default/a');
    const store = await create();
    await index(store, some);
    await addEntity('2', 'component:default/a');
    await addEntity('3', 'component:default/b');
    await index(store, some.slice(0, 2));
    expect(await indexed()).toEqual({ a: '2', b: '3' });
    await schema.knex.raw(`delete from catalog.final_entities`);
    await index(store, some.slice(1, 2));
    expect(await indexed()).toEqual({ b: null });
  });

  it('leaves documents of other types alone', async () => {
    await addCatalog();
    const store = await create();
    await index(store, some);
    await store.transaction(async tx => {
      await store.prepareInsert(tx);
      await store.insertDocuments(tx, 'techdocs', [document('docs')]);
      await store.completeInsert(tx, 'techdocs');
    });
    expect(Object.keys(await indexed())).toHaveLength(5);
  });

  it('cuts texts that are too long when told to', async () => {
    await addCatalog();
    const long = { ...document('long'), text: 'word '.repeat(20_000) };
    await index(await create(), [long], true);
    const [row] = await schema
      .knex('documents')
      .select(schema.knex.raw(`length(document->>'text') as length`));
    expect(row.length).toBe(50_000);
  });

  it('does what the stock engine does without a catalog, and catches up with one', async () => {
    const store = await create();
    await index(store, some);
    expect(await indexed()).toEqual({
      a: null,
      b: null,
      nobody: null,
      nothing: null,
    });
    await addCatalog();
    await addEntity('1', 'component:default/a');
    await index(store, some);
    expect(await indexed()).toEqual({
      a: '1',
      b: null,
      nobody: '',
      nothing: '',
    });
  });

  it('can be created again', async () => {
    await create();
    await create();
    expect(await schema.knex.schema.hasColumn('documents', 'entity_id')).toBe(
      true,
    );
  });
});
