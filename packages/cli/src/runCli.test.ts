import { version } from '../package.json';
import { RESULT, run } from './__testUtils__/run';

const BUILD = ['docs', 'build', '--source', 'src', '--out', 'out'];
const WARNING = { file: 'docs/a.md', line: 3, message: 'The link is broken.' };

describe('callboard', () => {
  it.each([[['--help']], [['-h']], [['docs', 'build', '--help']]])(
    'shows its usage for %j',
    async args => {
      const { code, out, err } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain('callboard docs build --source DIR --out DIR');
      expect(out).toContain('pageBytes');
      expect(err).toBe('');
    },
  );

  it('shows its version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: version });
  });

  it.each([
    [[], 'Which command?'],
    [['frob'], "There is no command 'frob'."],
    [['docs', 'frob'], "There is no command 'docs frob'."],
    [['docs', 'build'], '--out DIR is missing'],
    [[...BUILD, '--frob'], "Unknown option '--frob'."],
    [[...BUILD, 'more'], "Unexpected argument 'more'."],
    [['docs', 'build', '--out'], "'--out <value>' argument missing"],
    [[...BUILD, '--limit', 'pages'], '--limit must be NAME=VALUE'],
    [[...BUILD, '--limit', 'pages=0'], "not 'pages=0'"],
    [[...BUILD, '--limit', 'words=3'], "not 'words=3'"],
    [['docs', 'serve', '--port', 'x'], '--port must be a number'],
    [['docs', 'serve', '--port', '70000'], '--port must be a number'],
  ])('explains how it is used after %j', async (args, message) => {
    const { code, out, err, built } = await run(args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`callboard: `);
    expect(err).toContain(message);
    expect(err).toContain('Usage: callboard <command>');
    expect(built).toEqual([]);
  });
});

describe('callboard docs build', () => {
  it('builds and says what it did', async () => {
    const { code, out, err, built } = await run(BUILD);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('2 pages in out: 5 files written in 1.23 s');
    expect(built).toEqual([
      expect.objectContaining({
        source: 'src',
        out: 'out',
        cacheDir: '/cache/callboard/docs',
        limits: {},
      }),
    ]);
  });

  it('hands everything that is asked for to the build', async () => {
    const { built } = await run([
      ...BUILD,
      '--site-name=My docs',
      '--etag=abc',
      '--no-cache',
      '--limit=pages=10',
      '--limit=seconds=0.5',
    ]);
    expect(built[0]).toMatchObject({
      siteName: 'My docs',
      etag: 'abc',
      cacheDir: undefined,
      limits: { pages: 10, seconds: 0.5 },
    });
    const other = await run([...BUILD, '--cache-dir', '/other']);
    expect(other.built[0].cacheDir).toBe('/other');
  });

  it('prints warnings as they come, with file and line', async () => {
    const warnings = [WARNING, { file: 'mkdocs.yml', message: 'Unknown key.' }];
    const { code, out, err } = await run(BUILD, async options => {
      warnings.forEach(warning => options.onWarning?.(warning));
      return { ...RESULT, warnings, removed: 1 };
    });
    expect(code).toBe(0);
    expect(err).toBe(
      'docs/a.md:3: The link is broken.\nmkdocs.yml: Unknown key.',
    );
    expect(out).toBe(
      '2 pages in out: 5 files written, 1 removed in 1.23 s, 2 warnings',
    );
  });

  it('fails for warnings when it is strict', async () => {
    const strict = await run([...BUILD, '--strict'], async () => ({
      ...RESULT,
      warnings: [WARNING],
    }));
    expect(strict.code).toBe(1);
    expect(strict.err).toContain('1 warning, which --strict does not allow');
    expect((await run([...BUILD, '--strict'])).code).toBe(0);
  });

  it('is quiet, or prints JSON, when asked to', async () => {
    const quiet = await run([...BUILD, '--quiet'], async options => {
      options.onProgress?.({ done: 1, total: 2 });
      return RESULT;
    });
    expect(quiet).toMatchObject({ code: 0, out: '', err: '', progress: [] });
    const { out } = await run([...BUILD, '--json']);
    expect(JSON.parse(out)).toEqual({ ...RESULT, files: 2 });
  });

  it('shows its progress', async () => {
    const { progress } = await run(BUILD, async options => {
      options.onProgress?.({ done: 1, total: 2 });
      return RESULT;
    });
    expect(progress).toEqual(['1 of 2 pages']);
  });

  it('ends with one sentence and 1 when a build fails', async () => {
    const { code, out, err } = await run(BUILD, async () => {
      throw new Error('src has no docs.');
    });
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'callboard: src has no docs.',
    });
  });

  it('says that nothing changed', async () => {
    const { out } = await run(BUILD, async () => ({ ...RESULT, written: 0 }));
    expect(out).toContain('nothing changed');
  });
});
