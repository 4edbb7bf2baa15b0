import { InMemoryLineageStore } from './__testUtils__/InMemoryLineageStore';
import { RepositoryLineage } from './RepositoryLineage';
import { writeTemplateUse } from './templateUseFile';

const entity = {
  entityRef: 'component:default/mailer',
  repositoryUrl: 'https://git.example.com/a/mailer',
};
const use = (version: string) => ({
  template: 'template:default/worker',
  version,
  answers: { name: 'mailer' },
  outputs: {},
});

function setUp() {
  const store = new InMemoryLineageStore();
  const files = new Map<string, Buffer>();
  const write = (version: string) =>
    files.set(
      '.callboard/template.yaml',
      Buffer.from(writeTemplateUse(use(version))),
    );
  const lineage = new RepositoryLineage({
    hosts: { readFiles: async () => files },
    store,
  });
  return { files, lineage, store, write };
}

describe('RepositoryLineage', () => {
  it('remembers what the repository says, with the task that published it', async () => {
    const { lineage, store, write } = setUp();
    await store.saveRecord({
      taskId: 'task-1',
      template: use('1').template,
      version: '1',
      digest: 'abc',
      entityRefs: [entity.entityRef, 'api:default/mailer'],
      by: 'user:default/ann',
    });
    write('1');
    await lineage.read(entity);
    expect(await store.find(entity.entityRef)).toEqual({
      ...entity,
      ...use('1'),
      digest: 'abc',
      source: 'created',
      taskId: 'task-1',
      by: 'user:default/ann',
      at: '1970-01-01T00:00:01.000Z',
    });
    expect(await store.find('api:default/mailer')).toMatchObject(use('1'));
  });

  it('follows the repository to another version', async () => {
    const { lineage, store, write } = setUp();
    write('1');
    const { lineage: first } = await lineage.read(entity);
    await store.save({ ...first, digest: 'abc', source: 'adopted' });
    write('2');
    expect((await lineage.read(entity)).lineage).toEqual({
      ...first,
      digest: undefined,
      source: 'adopted',
      version: '2',
    });
  });

  it('says what the repository lacks', async () => {
    const { files, lineage } = setUp();
    await expect(lineage.read(entity)).rejects.toThrow(
      'The repository has no .callboard/template.yaml',
    );
    files.set('.callboard/template.yaml', Buffer.from('version: 1'));
    await expect(lineage.read(entity)).rejects.toThrow('template: ');
    await expect(lineage.read({ entityRef: entity.entityRef })).rejects.toThrow(
      'is described in no repository',
    );
  });
});
