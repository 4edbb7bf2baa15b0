import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { TemplateFiles } from './TemplateFiles';

const templateAt = (location?: string, source?: string): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'worker',
    annotations: {
      ...(location && { 'backstage.io/managed-by-location': location }),
      ...(source && { 'backstage.io/source-location': source }),
    },
  },
});

const texts = (files: ReadonlyMap<string, Buffer> | undefined) =>
  Object.fromEntries(
    [...(files ?? [])].map(([path, content]) => [path, content.toString()]),
  );

function setUp(tree: Record<string, string> = {}) {
  const asked: { url: string; etag?: string }[] = [];
  const reader = mockServices.urlReader.mock({
    readTree: async (url, options) => {
      asked.push({ url, etag: options?.etag });
      if (options?.etag === 'same') {
        throw new NotModifiedError();
      }
      return {
        etag: 'new',
        files: async () =>
          Object.entries(tree).map(([path, text]) => ({
            path,
            content: async () => Buffer.from(text),
          })),
        archive: async () => {
          throw new Error('not used');
        },
        dir: async () => '',
      };
    },
  });
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: { gitea: [{ host: 'git.example.com' }] },
    }),
  );
  return { asked, files: new TemplateFiles({ reader, integrations }) };
}

const URL = 'https://git.example.com/a/b/src/branch/main/worker';

describe('TemplateFiles', () => {
  const folder = createMockDirectory();

  it('reads what lies beside a template on disk, without links and .git', async () => {
    folder.setContent({
      'secret.txt': 'no',
      worker: {
        'template.yaml': 'own',
        skeleton: { '.gitignore': 'x', src: { 'a.ts': 'a' } },
        '.git': { config: 'no' },
      },
    });
    symlinkSync(join(folder.path, 'secret.txt'), join(folder.path, 'worker/l'));
    const { files } = setUp();
    const read = await files.read(
      templateAt(
        `file:${folder.resolve('worker/template.yaml')}`,
        `url:${URL}/`,
      ),
    );
    expect(texts(read?.files)).toEqual({
      'skeleton/.gitignore': 'x',
      'skeleton/src/a.ts': 'a',
    });
    expect(read?.own?.toString()).toBe('own');
  });

  it.each([
    [`url:${URL}/template.yaml`, undefined],
    [`url:${URL}/template.yaml`, `url:${URL}/`],
  ])(
    'reads a folder of a repository, from %s, %s',
    async (location, source) => {
      const { asked, files } = setUp({ 'template.yaml': 'own', a: 'a' });
      const read = await files.read(templateAt(location, source), 'old');
      expect(texts(read?.files)).toEqual({ a: 'a' });
      expect(read).toMatchObject({ etag: 'new', own: Buffer.from('own') });
      expect(asked).toEqual([
        { url: expect.stringMatching(`^${URL}/?$`), etag: 'old' },
      ]);
    },
  );

  it('knows that nothing changed', async () => {
    const { files } = setUp();
    const location = `url:${URL}/template.yaml`;
    expect(await files.read(templateAt(location), 'same')).toBeUndefined();
  });

  it('refuses too many files and too much', async () => {
    const location = templateAt(`url:${URL}/template.yaml`);
    const many = Object.fromEntries(
      Array.from({ length: 1_001 }, (_, index) => [`f${index}`, '']),
    );
    await expect(setUp(many).files.read(location)).rejects.toThrow(
      'more than 1000 files',
    );
    const large = { a: 'x'.repeat(7 * 1024 ** 2 + 1) };
    await expect(setUp(large).files.read(location)).rejects.toThrow(
      'more than 7 MB',
    );
  });

  it('does not read from the disk what only says so itself', async () => {
    const { files } = setUp();
    await expect(
      files.read(templateAt(`url:${URL}/template.yaml`, 'file:/etc/')),
    ).rejects.toThrow("cannot be read from 'file:/etc/'");
    await expect(files.read(templateAt())).rejects.toThrow(
      'does not say where it is',
    );
  });
});
