import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { stringify } from 'yaml';
import { InMemoryTemplateVersionsStore } from './__testUtils__/InMemoryTemplateVersionsStore';
import { TemplateCapture } from './TemplateCapture';

const REF = 'template:default/worker';
const template = (version?: string, type = 'service'): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'worker',
    namespace: 'default',
    annotations: version ? { 'backstage.io/template-version': version } : {},
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }],
  spec: { type, steps: [] },
});

function setUp() {
  const store = new InMemoryTemplateVersionsStore();
  const news: string[] = [];
  const disk = {
    text: 'a',
    own: undefined as Buffer | undefined,
    problem: undefined as string | undefined,
    etags: [] as (string | undefined)[],
  };
  const capture = new TemplateCapture({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: [template('7')] }),
    files: {
      async read(_entity, etag) {
        disk.etags.push(etag);
        if (disk.problem) {
          throw new Error(disk.problem);
        }
        return etag === disk.text
          ? undefined
          : {
              files: new Map([['a', Buffer.from(disk.text)]]),
              own: disk.own,
              etag: disk.text,
            };
      },
    },
    logger: mockServices.logger.mock(),
    store,
    onNewVersion: async ref => {
      news.push(ref);
    },
  });
  return { capture, disk, news, store };
}

describe('TemplateCapture', () => {
  it('keeps a version once, by its name', async () => {
    const { capture, disk, news, store } = setUp();
    const version = await capture.capture(template('1.0'));
    expect(version).toMatchObject({ templateRef: REF, version: '1.0' });
    await capture.capture(template('1.0'));
    expect(news).toEqual([REF]);
    expect(disk.etags).toEqual([undefined, 'a']);
    const kept = await store.current(REF);
    expect(kept?.entity.relations).toBeUndefined();
    expect(kept?.files.get('a')?.toString()).toBe('a');
  });

  it('names a version after its content where it has no name', async () => {
    const { capture, disk } = setUp();
    const first = await capture.capture(template());
    expect(first?.version).toMatch(/^[0-9a-f]{12}$/);
    expect(first?.digest.slice(0, 12)).toBe(first?.version);
    disk.text = 'b';
    const second = await capture.capture(template());
    expect(second?.version).not.toBe(first?.version);
    expect((await capture.capture(template(undefined, 'x')))?.version).not.toBe(
      second?.version,
    );
  });

  it('notes that other content has the same name', async () => {
    const { capture, disk, news, store } = setUp();
    const first = await capture.capture(template('1.0'));
    disk.text = 'b';
    expect((await capture.capture(template('1.0')))?.note).toBe(
      `Replaces other content of the same version, ${first?.digest.slice(0, 12)}`,
    );
    expect(news).toHaveLength(2);
    const before = await store.find(REF, '1.0', first?.digest);
    expect(before?.files.get('a')?.toString()).toBe('a');
  });

  it('waits for the catalog to have what was pushed', async () => {
    const { capture, disk, news } = setUp();
    disk.own = Buffer.from(stringify(template('2.0')));
    expect(await capture.capture(template('1.0'))).toBeUndefined();
    expect(news).toEqual([]);
    expect(await capture.capture(template('2.0'))).toMatchObject({
      version: '2.0',
    });
  });

  it('keeps what is wrong until it is right', async () => {
    const { capture, disk, store } = setUp();
    disk.problem = 'It is too large';
    expect(await capture.capture(template('1.0'))).toBeUndefined();
    expect(await store.problemOf(REF)).toBe('It is too large');
    disk.problem = undefined;
    await capture.capture(template('1.0'));
    expect(await store.problemOf(REF)).toBeUndefined();
  });

  it('reads the template from the catalog', async () => {
    const { capture } = setUp();
    expect(await capture.captureRef(REF)).toMatchObject({ version: '7' });
    await expect(
      capture.captureRef('template:default/none'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
