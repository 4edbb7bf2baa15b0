import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  GeneratorRunOptions,
  PreparerOptions,
  PublisherBase,
} from '@backstage/plugin-techdocs-node';
import { DocsBuilder } from './DocsBuilder';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    title: 'Shop',
    annotations: {
      'backstage.io/techdocs-ref': 'url:https://github.com/acme/shop/tree/main',
    },
  },
};

describe('DocsBuilder', () => {
  const directory = createMockDirectory();
  beforeEach(() => directory.clear());

  function setup(options: {
    published?: string;
    fails?: boolean;
    preparedIsTemporary?: boolean;
  }) {
    const runs: GeneratorRunOptions[] = [];
    const published: string[] = [];
    let preparedDir = '';
    const publisher: Partial<PublisherBase> = {
      hasDocsBeenGenerated: async () => options.published !== undefined,
      fetchTechDocsMetadata: async () => ({
        site_name: '',
        site_description: '',
        build_timestamp: 1,
        etag: options.published ?? '',
      }),
      publish: async request => {
        published.push(request.directory);
        return {};
      },
    };
    const builder = new DocsBuilder({
      preparers: {
        register() {},
        get: () => ({
          shouldCleanPreparedDirectory: () =>
            options.preparedIsTemporary ?? true,
          async prepare(_: Entity, prepare?: PreparerOptions) {
            if (prepare?.etag === 'a1') {
              throw new NotModifiedError('same');
            }
            preparedDir = await mkdtemp(directory.resolve('source-'));
            return { preparedDir, etag: 'a1' };
          },
        }),
      },
      generators: {
        register() {},
        get: () => ({
          async run(run: GeneratorRunOptions) {
            runs.push(run);
            run.logger.info('Compiled 1 of 1 pages');
            if (options.fails) {
              throw new Error('mkdocs.yml:1: not YAML');
            }
            await writeFile(join(run.outputDir, 'index.html'), '');
          },
        }),
      },
      publisher: publisher as PublisherBase,
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
      logger: mockServices.logger.mock(),
      workingDirectory: directory.path,
    });
    return { builder, runs, published, preparedDir: () => preparedDir };
  }

  const left = () => Object.keys(directory.content() as object);

  it('prepares, generates and publishes, and leaves nothing behind', async () => {
    const { builder, runs, published } = setup({});
    await expect(builder.build(entity)).resolves.toBe(true);
    expect(runs).toEqual([
      expect.objectContaining({
        etag: 'a1',
        siteOptions: { name: 'Shop' },
        parsedLocationAnnotation: {
          type: 'url',
          target: 'https://github.com/acme/shop/tree/main',
        },
      }),
    ]);
    expect(published).toEqual([runs[0].outputDir]);
    expect(left()).toEqual([]);
  });

  it('does nothing when the source is the published one', async () => {
    const { builder, runs } = setup({ published: 'a1' });
    await expect(builder.build(entity)).resolves.toBe(false);
    expect(runs).toEqual([]);
  });

  it('builds a newer source', async () => {
    const { builder, runs } = setup({ published: 'a0' });
    await expect(builder.build(entity)).resolves.toBe(true);
    expect(runs).toHaveLength(1);
  });

  it('publishes nothing that failed, and leaves nothing behind', async () => {
    const { builder, published } = setup({ fails: true });
    await expect(builder.build(entity)).rejects.toThrow('not YAML');
    expect(published).toEqual([]);
    expect(left()).toEqual([]);
  });

  it('never removes a folder that somebody works in', async () => {
    const { builder, preparedDir } = setup({ preparedIsTemporary: false });
    await builder.build(entity);
    expect(existsSync(preparedDir())).toBe(true);
  });
});
