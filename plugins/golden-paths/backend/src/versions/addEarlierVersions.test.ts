import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { InMemoryTemplateVersionsStore } from './__testUtils__/InMemoryTemplateVersionsStore';
import { addEarlierVersions } from './addEarlierVersions';
import { readEarlierVersionsConfig } from './readEarlierVersionsConfig';
import { snapshotOf } from './snapshotOf';
import { TemplateFiles } from './TemplateFiles';

const REF = 'template:default/service';

const aTemplate = (version?: string) => `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: service
  ${version ? `annotations: { backstage.io/template-version: '${version}' }` : ''}
spec: { type: service, steps: [] }
`;

describe('addEarlierVersions', () => {
  const directory = createMockDirectory();
  const store = new InMemoryTemplateVersionsStore();
  const added: string[] = [];
  const logger = mockServices.logger.mock();
  const add = (...names: string[]) =>
    addEarlierVersions({
      files: new TemplateFiles({
        integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
        reader: mockServices.urlReader.mock(),
      }),
      logger,
      onAdded: async ref => {
        added.push(ref);
      },
      paths: names.map(name => directory.resolve(name)),
      store,
    });

  it('keeps them before what is known, once', async () => {
    directory.setContent({
      'one/template.yaml': aTemplate('1'),
      'one/skeleton/README.md': 'first',
    });
    await add('one/template.yaml');
    expect(await store.list(REF)).toEqual([]);
    const now = {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: {
        name: 'service',
        namespace: 'default',
        annotations: { 'backstage.io/template-version': '2' },
      },
      spec: { type: 'service', steps: [] },
    };
    await store.save(snapshotOf(now, new Map([['a', Buffer.from('b')]])));
    await add('one/template.yaml');
    await add('one/template.yaml');
    const versions = await store.list(REF);
    expect(versions.map(({ version }) => version)).toEqual(['2', '1']);
    const first = await store.find(REF, '1');
    expect(first?.files.get('skeleton/README.md')?.toString()).toBe('first');
    expect((await store.current(REF))?.version).toBe('2');
    expect(added).toEqual([REF]);
  });

  it('leaves out what cannot be used, and says why', async () => {
    directory.setContent({
      'unnamed.yaml': aTemplate(),
      'other.yaml': 'kind: Component',
    });
    await add('unnamed.yaml', 'other.yaml', 'missing.yaml');
    expect(logger.error.mock.calls.map(([text]) => text)).toEqual([
      expect.stringContaining('names no version in the annotation'),
      expect.stringContaining('it holds no template'),
      expect.stringContaining('missing.yaml is left out'),
    ]);
  });
});

describe('readEarlierVersionsConfig', () => {
  it('resolves paths where the backend runs', () => {
    const read = (data: object) =>
      readEarlierVersionsConfig(mockServices.rootConfig({ data } as never));
    expect(read({})).toEqual([]);
    const goldenPaths = { earlierVersions: ['a/template.yaml', '/b.yaml'] };
    expect(read({ goldenPaths })).toEqual([
      `${process.cwd()}/a/template.yaml`,
      '/b.yaml',
    ]);
  });
});
