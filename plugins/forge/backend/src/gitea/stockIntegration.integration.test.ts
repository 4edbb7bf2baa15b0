import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { discoverWithStockProvider } from '../__testUtils__/discoverWithStockProvider';
import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';

const CATALOG_FILE = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: web }
spec: { type: website, lifecycle: production, owner: web }
`;

describe('stock gitea integration', () => {
  let forge: TestForge;
  let config: ConfigReader;

  beforeAll(async () => {
    forge = await startTestForge();
    config = new ConfigReader(forge.config);
  });

  afterAll(() => forge.stop());

  describe('publish:gitea', () => {
    async function publish(
      input: { owner?: string; repo: string; defaultBranch?: string },
      files: Record<string, string> = { 'README.md': '# Hello\n' },
    ) {
      const workspacePath = join(await forge.folder(), 'workspace');
      await mkdir(workspacePath);
      await writeFiles(workspacePath, files);
      const context = createMockActionContext({
        input: {
          repoUrl: `localhost:${forge.port}?owner=${input.owner ?? 'acme'}&repo=${input.repo}`,
          description: 'Made by a template',
          defaultBranch: input.defaultBranch,
        },
        workspacePath,
      });
      await createPublishGiteaAction({
        integrations: ScmIntegrations.fromConfig(config),
        config,
      }).handler(context);
      return context.output;
    }

    it('creates a repository that can be cloned', async () => {
      const output = await publish({ repo: 'created' });
      expect(output).toHaveBeenCalledWith(
        'remoteUrl',
        `${forge.baseUrl}/acme/created.git`,
      );
      expect(output).toHaveBeenCalledWith(
        'repoContentsUrl',
        `${forge.baseUrl}/acme/created/src/branch/main/`,
      );
      const folder = await forge.folder();
      await forge.git(
        folder,
        'clone',
        '-q',
        `${forge.baseUrl}/acme/created.git`,
        '.',
      );
      await expect(readFile(join(folder, 'README.md'), 'utf8')).resolves.toBe(
        '# Hello\n',
      );
      const { output: head } = await forge.git(folder, 'rev-parse', 'HEAD');
      expect(output).toHaveBeenCalledWith('commitHash', head.trim());
    });

    it('publishes to another branch than main', async () => {
      await publish({ repo: 'trunk-based', defaultBranch: 'trunk' });
      const answer = await fetch(
        `${forge.baseUrl}/api/v1/repos/acme/trunk-based`,
      );
      await expect(answer.json()).resolves.toMatchObject({
        default_branch: 'trunk',
        empty: false,
      });
    });

    it('goes on where an earlier try stopped before the push', async () => {
      await forge.create('retried');
      const output = await publish({ repo: 'retried' });
      expect(output).toHaveBeenCalledWith(
        'remoteUrl',
        `${forge.baseUrl}/acme/retried.git`,
      );
    });

    it('refuses a name that is taken', async () => {
      await publish({ repo: 'taken' });
      await expect(publish({ repo: 'taken' })).rejects.toThrow(
        /409.*The repository 'acme\/taken' exists already/,
      );
    });

    it('refuses a bad name and says why', async () => {
      await expect(publish({ repo: '.hidden' })).rejects.toThrow(
        /422.*must not start with a dot or a dash/,
      );
    });

    it('refuses an organisation that does not exist', async () => {
      await expect(publish({ owner: 'nobody', repo: 'x' })).rejects.toThrow(
        'Organization nobody do not exist',
      );
    });
  });

  describe('UrlReader', () => {
    const reader = () =>
      UrlReaders.default({ logger: mockServices.logger.mock(), config });

    beforeAll(async () => {
      const folder = await forge.publish('read', {
        'catalog-info.yaml': CATALOG_FILE,
        'docs/index.md': '# Docs\n',
        'docs/größe und maß.md': 'ü\n',
      });
      await forge.git(folder, 'checkout', '-qb', 'feature/x');
      await writeFiles(folder, { 'docs/index.md': '# Feature\n' });
      await forge.git(folder, 'commit', '-qam', 'Feature');
      await forge.git(folder, 'push', '-q', 'origin', 'feature/x');
    });

    it('reads a file', async () => {
      const file = await reader().readUrl(
        `${forge.baseUrl}/acme/read/src/branch/main/catalog-info.yaml`,
      );
      await expect(file.buffer()).resolves.toEqual(Buffer.from(CATALOG_FILE));
      const blob = createHash('sha1')
        .update(`blob ${CATALOG_FILE.length}\0${CATALOG_FILE}`)
        .digest('hex');
      expect(file.etag).toBe(`"${blob}"`);
      expect(file.lastModifiedAt).toBeInstanceOf(Date);
    });

    it('reads a file of a branch with a slash', async () => {
      const file = await reader().readUrl(
        `${forge.baseUrl}/acme/read/src/branch/feature%2Fx/docs/index.md`,
      );
      await expect(file.buffer()).resolves.toEqual(Buffer.from('# Feature\n'));
    });

    it('reports a file that does not exist', async () => {
      await expect(
        reader().readUrl(`${forge.baseUrl}/acme/read/src/branch/main/none`),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it.each([
      ['a repository', '', '# Docs\n', 'docs/index.md'],
      ['a branch', '/src/branch/main', '# Docs\n', 'docs/index.md'],
      ['a folder', '/src/branch/main/docs', '# Docs\n', 'index.md'],
      [
        'a branch with a slash',
        '/src/branch/feature%2Fx/docs',
        '# Feature\n',
        'index.md',
      ],
    ])('reads the tree of %s', async (_what, path, content, name) => {
      const tree = await reader().readTree(`${forge.baseUrl}/acme/read${path}`);
      const files = await tree.files();
      const index = files.find(file => file.path === name);
      await expect(index?.content()).resolves.toEqual(Buffer.from(content));
    });

    it('does not send a tree that the reader has', async () => {
      const url = `${forge.baseUrl}/acme/read/src/branch/main`;
      const { etag } = await reader().readTree(url);
      await expect(reader().readTree(url, { etag })).rejects.toMatchObject({
        name: 'NotModifiedError',
      });
    });

    it('reports a tree that does not exist', async () => {
      await expect(
        reader().readTree(`${forge.baseUrl}/acme/read/src/branch/none`),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('finds a file by its address', async () => {
      const url = `${forge.baseUrl}/acme/read/src/branch/main/docs/index.md`;
      const { files } = await reader().search(url);
      await expect(files[0].content()).resolves.toEqual(
        Buffer.from('# Docs\n'),
      );
      await expect(
        reader().search(`${forge.baseUrl}/acme/read/src/branch/main/none`),
      ).resolves.toMatchObject({ files: [] });
    });
  });

  it('is discovered by the stock provider, without a warning', async () => {
    const other = await startTestForge();
    try {
      await other.publish('web', { 'catalog-info.yaml': CATALOG_FILE });
      await other.publish('api', { 'catalog-info.yaml': CATALOG_FILE });
      await other.create('empty');
      const { targets, messages } = await discoverWithStockProvider({
        ...other.config,
        catalog: {
          providers: {
            gitea: {
              acme: { host: `localhost:${other.port}`, organization: 'acme' },
            },
          },
        },
      });
      expect(targets).toEqual([
        `${other.baseUrl}/acme/api/src/branch/main/catalog-info.yaml`,
        `${other.baseUrl}/acme/web/src/branch/main/catalog-info.yaml`,
      ]);
      expect(messages.filter(message => !message.startsWith('info'))).toEqual(
        [],
      );
    } finally {
      await other.stop();
    }
  });
});
