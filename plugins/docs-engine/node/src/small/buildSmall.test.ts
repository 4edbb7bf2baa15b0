import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { SiteBuilder } from '../build/SiteBuilder';
import { buildSmall } from './buildSmall';

/** A worker that says which build it was asked for by failing. */
const worker = path.join(
  temporaryFolder({
    'worker.js': `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', ({ seconds }) => parentPort.postMessage({
        kind: 'failed', name: 'Error', message: 'asked, ' + (seconds < 60 ? 'later' : 'at once'),
      }));`,
  }),
  'worker.js',
);

describe('buildSmall', () => {
  const builder = new SiteBuilder({
    script: { file: worker, execArgv: [] },
    buildSmall,
  });
  afterAll(() => builder.close());

  async function build(files: Record<string, string>, seconds = 60) {
    const source = temporaryFolder({ 'docs/index.md': '# Start', ...files });
    const out = path.join(temporaryFolder(), 'out');
    const onProgress = jest.fn();
    const onWarning = jest.fn();
    const told = { onProgress, onWarning };
    const limits = { seconds };
    const result = await builder.build({ source, out, limits, ...told });
    return { ...result, ...told, out };
  }

  it('builds without a worker, and tells how it goes', async () => {
    const { pages, out, warnings, onProgress, onWarning } = await build({
      'docs/a.md': '[gone](gone.md)',
    });
    expect(pages).toBe(2);
    expect(fs.readFileSync(`${out}/index.html`, 'utf8')).toContain('Start');
    expect(onProgress).toHaveBeenLastCalledWith({ done: 2, total: 2 });
    expect(warnings).toHaveLength(1);
    expect(onWarning.mock.calls).toEqual([warnings]);
  });

  it('keeps compiled pages only once a site is built again', async () => {
    const source = temporaryFolder({ 'docs/index.md': '# Start' });
    const out = path.join(temporaryFolder(), 'out');
    const cacheDir = temporaryFolder();
    const kept = () =>
      fs.readdirSync(cacheDir).filter(name => name.endsWith('.json'));
    await builder.build({ source, out, cacheDir });
    expect(kept()).toEqual([]);
    fs.writeFileSync(path.join(source, 'docs/index.md'), '# Another start');
    await builder.build({ source, out, cacheDir });
    expect(kept()).toHaveLength(1);
  });

  it.each<[string, Record<string, string>]>([
    ['a large page', { 'docs/a.md': 'word '.repeat(50_000) }],
    [
      'many pages',
      Object.fromEntries(
        Array.from({ length: 80 }, (_, number) => [
          `docs/${number}.md`,
          'word '.repeat(16_000),
        ]),
      ),
    ],
    [
      'a page with many snippets',
      {
        'mkdocs.yml': 'site_name: A\nmarkdown_extensions: [pymdownx.snippets]',
        'docs/index.md': '--8<-- "docs/a.txt"\n'.repeat(20),
        'docs/a.txt': 'word '.repeat(2_000),
      },
    ],
  ])('leaves %s to a worker', async (_, files) => {
    await expect(build(files)).rejects.toThrow('asked, later');
  });

  it('ends a build at its deadline', async () => {
    const pages = Array.from({ length: 60 }, (_, number) => [
      `docs/${number}.md`,
      '- item *with* `code`\n'.repeat(2_000),
    ]);
    await expect(build(Object.fromEntries(pages), 0.2)).rejects.toThrow(
      'The build took more than the limit of 0.2 seconds (docsEngine.limits.seconds).',
    );
  });

  it('says what is wrong with a source', async () => {
    await expect(
      build({ 'mkdocs.yml': 'site_name: [\n' }),
    ).rejects.toMatchObject({ reason: 'SourceError' });
  });
});
