import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  GeneratorRunOptions,
  ParsedLocationAnnotation,
} from '@backstage/plugin-techdocs-node';
import {
  BuildSiteOptions,
  DEFAULT_LIMITS,
} from '@callboard/plugin-docs-engine-node';
import { DocsGenerator } from './DocsGenerator';

const location: ParsedLocationAnnotation = {
  type: 'url',
  target: 'https://github.com/acme/shop/tree/main/',
};

describe('DocsGenerator', () => {
  const input = createMockDirectory();
  const output = createMockDirectory();
  beforeEach(() => {
    input.setContent({ 'mkdocs.yml': 'docs_dir: pages' });
    output.clear();
  });

  function setup(
    build: (options: BuildSiteOptions) => Promise<void> = async ({ out }) =>
      writeFile(join(out, 'index.html'), ''),
  ) {
    const lines: string[] = [];
    const log = (level: string) => (message: string) =>
      lines.push(`${level} ${message}`);
    const config = new ConfigReader({});
    const builds: BuildSiteOptions[] = [];
    const generator = new DocsGenerator({
      config,
      integrations: ScmIntegrations.fromConfig(config),
      logger: mockServices.logger.mock(),
      limits: { ...DEFAULT_LIMITS, pages: 7 },
      cache: { dir: '/cache', maxBytes: 5 },
      stamp: 'callboard 1',
      async build(options) {
        builds.push(options);
        await build(options);
        return {
          pages: 1,
          written: 1,
          unchanged: 0,
          removed: 0,
          warnings: [],
          files: ['index.html'],
          milliseconds: 1234,
        };
      },
    });
    const run = (etag: string, target = location) =>
      generator.run({
        inputDir: input.path,
        outputDir: output.path,
        parsedLocationAnnotation: target,
        etag,
        logger: { info: log('info'), warn: log('warn') },
        siteOptions: { name: 'Shop' },
      } as unknown as GeneratorRunOptions);
    return { run, builds, lines };
  }

  it('tells the compiler where from, where to and within which limits', async () => {
    const { run, builds } = setup();
    await run('a1');
    expect(builds).toEqual([
      expect.objectContaining({
        source: input.path,
        out: output.path,
        siteName: 'Shop',
        repoUrl: location.target,
        editUri: 'https://github.com/acme/shop/edit/main/pages',
        etag: 'a1',
        limits: { ...DEFAULT_LIMITS, pages: 7 },
        cacheDir: '/cache',
        cacheBytes: 5,
      }),
    ]);
  });

  it('writes progress, warnings and the result to the log that the reader shows', async () => {
    const { run, lines } = setup(async ({ out, onProgress, onWarning }) => {
      onProgress?.({ done: 3, total: 5 });
      onProgress?.({ done: 3, total: 5 });
      onWarning?.({
        file: 'docs/a.md',
        line: 7,
        message: 'No such page: b.md',
      });
      onWarning?.({ file: 'mkdocs.yml', message: 'Unknown key: hooks' });
      await writeFile(join(out, 'index.html'), '');
    });
    await run('a1');
    expect(lines).toEqual([
      'info Compiled 3 of 5 pages',
      'warn docs/a.md:7: No such page: b.md',
      'warn mkdocs.yml: Unknown key: hooks',
      'info Generated 1 page in 1.2 s, 2 warnings',
    ]);
  });

  it('shows no more warnings than one reads', async () => {
    const { run, lines } = setup(async ({ out, onWarning }) => {
      for (let index = 0; index < 250; index++) {
        onWarning?.({ file: 'a.md', message: 'x' });
      }
      await writeFile(join(out, 'index.html'), '');
    });
    await run('a1');
    expect(lines.slice(-2)).toEqual([
      'warn 50 more warnings',
      'info Generated 1 page in 1.2 s, 250 warnings',
    ]);
  });

  it('stamps what it made', async () => {
    const { run } = setup(async ({ out }) => {
      await writeFile(join(out, 'index.html'), '');
      await writeFile(join(out, 'techdocs_metadata.json'), '{"etag":"a1"}');
    });
    await run('a1');
    expect(
      JSON.parse(
        (output.content() as Record<string, string>)['techdocs_metadata.json'],
      ),
    ).toEqual({ etag: 'a1', generator: 'callboard 1' });
  });

  it('does not build a revision again that failed, but the next one', async () => {
    let broken = true;
    const { run, builds } = setup(async ({ out }) => {
      if (broken) {
        throw new Error('mkdocs.yml:3: nav must be a list.');
      }
      await writeFile(join(out, 'index.html'), '');
    });
    await expect(run('a1')).rejects.toThrow(
      /^mkdocs.yml:3: nav must be a list.$/,
    );
    await expect(run('a1')).rejects.toThrow(
      /^mkdocs.yml:3: nav must be a list. This revision was tried before/,
    );
    expect(builds).toHaveLength(1);
    broken = false;
    await run('a2');
    await run('a1', { type: 'dir', target: '/other' });
    expect(builds).toHaveLength(3);
  });

  it('asks for a start page', async () => {
    const { run } = setup(async () => {});
    await expect(run('a1')).rejects.toThrow('The docs have no start page');
  });
});
