import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { changed, contentOf } from '../__testUtils__/build';
import { temporaryFolder, writeFiles } from '../__testUtils__/temporaryFolder';
import { SiteBuilder } from './SiteBuilder';

// Each worker reads the compiler anew, as TypeScript.
jest.setTimeout(120_000);

describe('SiteBuilder', () => {
  const builder = new SiteBuilder();
  afterAll(() => builder.close());

  function project(files: Record<string, string | Buffer> = {}) {
    const source = temporaryFolder({ 'docs/index.md': '# Start', ...files });
    const work = temporaryFolder();
    return {
      source,
      out: path.join(work, 'out'),
      cacheDir: path.join(work, 'cache'),
    };
  }

  it('builds in a worker and tells how it goes', async () => {
    const { source, out, cacheDir } = project({
      'docs/a.md': '[gone](gone.md)',
    });
    const onProgress = jest.fn();
    const onWarning = jest.fn();
    const options = { source, out, cacheDir, onProgress, onWarning };
    const result = await builder.build(options);
    expect(result).toMatchObject({ pages: 2, unchanged: 0 });
    expect(result.milliseconds).toBeGreaterThan(0);
    expect(onProgress).toHaveBeenLastCalledWith({ done: 2, total: 2 });
    expect(onWarning.mock.calls.flat()).toEqual(result.warnings);
    expect(result.warnings).toEqual([
      expect.objectContaining({ file: 'docs/a.md', line: 1 }),
    ]);

    onProgress.mockClear();
    const again = await builder.build(options);
    expect(again).toEqual({
      ...result,
      written: 0,
      unchanged: result.files.length,
      milliseconds: expect.any(Number),
    });
    expect(onProgress).not.toHaveBeenCalled();
    expect(onWarning).toHaveBeenCalledTimes(2);
  });

  it('builds several sites one after another', async () => {
    const projects = [project(), project(), project()];
    const results = await Promise.all(
      projects.map(options => builder.build(options)),
    );
    expect(results.map(({ pages }) => pages)).toEqual([1, 1, 1]);
  });

  it('ends a build at its deadline, and can build afterwards', async () => {
    const { source, out } = project();
    await builder.build({ source, out });
    const before = contentOf(out);
    writeFiles(
      source,
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `docs/p${index}.md`,
          '- item *with* `code`\n'.repeat(300),
        ]),
      ),
    );
    await expect(
      builder.build({ source, out, limits: { seconds: 0.2 } }),
    ).rejects.toThrow(
      'The build took more than the limit of 0.2 seconds (docsEngine.limits.seconds).',
    );
    expect(changed(before, contentOf(out))).toEqual([]);

    const other = path.join(temporaryFolder(), 'deep/er');
    await expect(
      builder.build({ source, out: other, limits: { seconds: 0.2 } }),
    ).rejects.toThrow(/0\.2 seconds/);
    expect(fs.existsSync(path.dirname(other))).toBe(false);

    const small = project();
    expect((await builder.build(small)).pages).toBe(1);
  });

  it('ends a build that nobody wants any more', async () => {
    const options = project();
    const reason = new Error('Enough');
    await expect(
      builder.build({ ...options, signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    const controller = new AbortController();
    const running = builder.build({ ...options, signal: controller.signal });
    controller.abort(reason);
    await expect(running).rejects.toBe(reason);
    expect(fs.existsSync(options.out)).toBe(false);
  });

  it('reports a worker that crashes', async () => {
    const file = path.join(
      temporaryFolder({ 'crash.js': 'throw new RangeError("out of ideas")' }),
      'crash.js',
    );
    const crashing = new SiteBuilder({ script: { file, execArgv: [] } });
    await expect(crashing.build(project())).rejects.toMatchObject({
      name: 'BuildError',
      reason: 'RangeError',
      message: 'out of ideas',
    });
  });

  it('clears away what a killed build left', async () => {
    const { source, out } = project();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFiles(out, { [`.callboard-build-${pid}-1/0`]: 'half a page' });
    await builder.build({ source, out });
    expect(
      fs.readdirSync(out).filter(name => name.startsWith('.callboard')),
    ).toEqual([]);
  });

  it('refuses an output that is something else', async () => {
    const { source } = project();
    await expect(builder.build({ source, out: source })).rejects.toThrow(
      /is the source folder/,
    );
  });
});
