import { resolve } from 'node:path';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryTemplateVersionsStore } from './__testUtils__/InMemoryTemplateVersionsStore';
import { DatabaseTemplateVersionsStore } from './DatabaseTemplateVersionsStore';
import type { TemplateVersionsStore } from './TemplateVersionsStore';

const REF = 'template:default/worker';
const snapshot = (version: string, text: string, digest = text) => ({
  templateRef: REF,
  version,
  digest,
  entity: {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'worker', title: version },
  },
  files: new Map([
    ['a', Buffer.from(text)],
    ['same', Buffer.from([0, 255])],
    ['same too', Buffer.from([0, 255])],
  ]),
});

let schema: TestSchema | undefined;
async function open(where: string): Promise<TemplateVersionsStore> {
  if (where === 'memory') {
    return new InMemoryTemplateVersionsStore();
  }
  schema = await testSchema({
    pluginId: 'golden-paths',
    directory: resolve(__dirname, '../../migrations'),
  });
  return DatabaseTemplateVersionsStore.create(schema.knex);
}

describe.each(['PostgreSQL', 'memory'])(
  'versions of templates in %s',
  where => {
    let store: TemplateVersionsStore;
    beforeEach(async () => {
      store = await open(where);
    });
    afterEach(() => schema?.drop());

    const names = async () =>
      (await store.list(REF)).map(({ version }) => version);

    it('are kept with their files, newest first', async () => {
      expect(await store.current(REF)).toBeUndefined();
      expect(await store.save(snapshot('1', 'one'))).toBe(true);
      expect(await store.save(snapshot('2', 'two'))).toBe(true);
      expect(await names()).toEqual(['2', '1']);
      expect(await store.current(REF)).toEqual({
        ...snapshot('2', 'two'),
        seenAt: expect.any(String),
      });
      expect((await store.find(REF, '1'))?.files).toEqual(
        snapshot('1', 'one').files,
      );
      expect(await store.find(REF, '3')).toBeUndefined();
      expect(await store.findCurrent('template:default/x')).toBeUndefined();
    });

    it('are new only when they differ, and may come back', async () => {
      await store.save(snapshot('1', 'one'));
      expect(await store.save(snapshot('1', 'one'))).toBe(false);
      await store.save(snapshot('2', 'two'));
      expect(await store.save(snapshot('1', 'one'))).toBe(true);
      expect(await names()).toEqual(['1', '2']);
    });

    it('are two where only the name changed', async () => {
      await store.save(snapshot('1', 'same'));
      expect(await store.save(snapshot('2', 'same'))).toBe(true);
      expect(await names()).toEqual(['2', '1']);
      expect((await store.find(REF, '1'))?.digest).toBe('same');
      expect(await store.addEarlier(snapshot('0', 'same'))).toBe(true);
      expect(await store.addEarlier(snapshot('0', 'same'))).toBe(false);
      expect(await names()).toEqual(['2', '1', '0']);
    });

    it('are told apart by their content where they have one name', async () => {
      await store.save(snapshot('1', 'one'));
      await store.save({ ...snapshot('1', 'two'), note: 'Replaced' });
      const textOf = async (digest?: string) =>
        (await store.find(REF, '1', digest))?.files.get('a')?.toString();
      expect(await textOf()).toBe('two');
      expect(await textOf('one')).toBe('one');
      expect(await textOf('unknown')).toBe('two');
      expect((await store.findCurrent(REF))?.note).toBe('Replaced');
    });

    it('know what became of reading them', async () => {
      expect(await store.findRead(REF)).toBeUndefined();
      await store.saveRead(REF, { problem: 'too large' });
      expect(await store.problemOf(REF)).toBe('too large');
      await store.saveRead(REF, { etag: 'x' });
      expect(await store.problemOf(REF)).toBeUndefined();
      expect((await store.findRead(REF))?.etag).toBe('x');
    });
  },
);

describe('versions of templates that nobody uses', () => {
  let store: TemplateVersionsStore;
  beforeEach(async () => {
    store = await open('PostgreSQL');
  });
  afterEach(() => schema?.drop());

  it('are removed with their files, unless a service is at them', async () => {
    for (const version of ['1', '2', '3', '4']) {
      await store.save(snapshot(version, `text ${version}`));
    }
    await schema?.knex('lineage').insert({
      entity_ref: 'component:default/mailer',
      template_ref: REF,
      version: '2',
      answers: {},
      outputs: {},
      repository_url: 'x',
      source: 'created',
      created_at: new Date(),
    });
    await store.prune(1);
    const kept = (await store.list(REF)).map(({ version }) => version);
    expect(kept).toEqual(['4', '2']);
    expect((await store.find(REF, '2'))?.files.get('a')?.toString()).toBe(
      'text 2',
    );
    expect(await schema?.knex('template_blobs').count()).toEqual([
      { count: '3' },
    ]);
  });
});
