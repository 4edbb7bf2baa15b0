import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// The first start in a checkout bundles the command.
jest.setTimeout(60_000);

describe('bin/callboard.cjs', () => {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'callboard-'));
  const source = path.join(work, 'source');
  const bin = path.resolve(__dirname, '../bin/callboard.cjs');
  const callboard = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: path.join(work, 'cache') },
      },
    );
    return { status, stdout, stderr };
  };

  beforeAll(() => {
    fs.mkdirSync(path.join(source, 'docs'), { recursive: true });
    fs.writeFileSync(
      path.join(source, 'docs/index.md'),
      '# Hello\n\n[gone](gone.md)\n',
    );
  });
  afterAll(() => fs.rmSync(work, { recursive: true }));

  it('builds a site, and sees that nothing changed', () => {
    const args = ['docs', 'build', '--source', source, '--out', `${work}/out`];
    const first = callboard(...args);
    expect(first).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 page in'),
      stderr: expect.stringMatching(/^docs\/index\.md:3: .*gone\.md.*\n$/),
    });
    const html = fs.readFileSync(`${work}/out/index.html`, 'utf8');
    expect(html).toContain('Hello');
    const again = callboard(...args);
    expect(again.stdout).toContain('nothing changed');
    expect(again.stderr).toBe(first.stderr);
    expect(callboard(...args, '--strict').status).toBe(1);
  });

  it('finds what is read from files of its own, such as emojis', () => {
    const emojis = path.join(work, 'emojis');
    fs.mkdirSync(`${emojis}/docs`, { recursive: true });
    fs.writeFileSync(`${emojis}/docs/index.md`, '# Hello :tada:\n');
    const out = `${work}/emojis-out`;
    const args = ['docs', 'build', '--source', emojis, '--out', out];
    expect(callboard(...args).status).toBe(0);
    const html = fs.readFileSync(`${out}/index.html`, 'utf8');
    expect(html).toContain('title=":tada:"');
  });

  it('ends with 1 and a sentence for a source that is not there', () => {
    expect(
      callboard(
        'docs',
        'build',
        '--source',
        `${work}/no`,
        '--out',
        `${work}/x`,
      ),
    ).toEqual({
      status: 1,
      stdout: '',
      stderr: `callboard: ${work}/no does not exist.\n`,
    });
    expect(fs.existsSync(`${work}/x`)).toBe(false);
  });
});
