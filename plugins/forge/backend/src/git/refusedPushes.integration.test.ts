import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import {
  authorized,
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';

const LIMIT = 200_000;

describe('pushes that are refused', () => {
  let forge: TestForge;

  beforeAll(async () => {
    forge = await startTestForge({ forge: { maxPushBytes: LIMIT } });
  });

  afterAll(() => forge.stop());

  const serverGit = (repository: string, ...args: string[]) =>
    forge.git(
      forge.dataDir,
      `--git-dir=${join(forge.dataDir, 'acme', `${repository}.git`)}`,
      ...args,
    );

  async function headOf(repository: string): Promise<string> {
    return (await serverGit(repository, 'rev-parse', 'main')).output.trim();
  }

  /** Nothing of a push lies around, and what is there is whole. */
  async function expectWhole(repository: string) {
    const objects = await readdir(
      join(forge.dataDir, 'acme', `${repository}.git`, 'objects'),
    );
    expect(objects.filter(name => name.startsWith('tmp_'))).toEqual([]);
    await expect(
      serverGit(repository, 'fsck', '--strict'),
    ).resolves.toMatchObject({ code: 0 });
  }

  async function rewrite(folder: string) {
    await forge.git(folder, 'commit', '-q', '--amend', '-m', 'Rewritten');
  }

  it('keeps the history of the default branch', async () => {
    const folder = await forge.publish('history', { a: '1' });
    const before = await headOf('history');
    await rewrite(folder);
    const pushed = await forge.git(folder, 'push', '-f', 'origin', 'main');
    expect(pushed.code).toBe(1);
    expect(pushed.output).toContain(
      'main is protected: its history cannot be rewritten.',
    );
    await expect(headOf('history')).resolves.toBe(before);
    await expectWhole('history');
  });

  it('keeps the default branch', async () => {
    const folder = await forge.publish('kept', { a: '1' });
    const pushed = await forge.git(folder, 'push', 'origin', ':main');
    expect(pushed.code).toBe(1);
    expect(pushed.output).toContain('main');
    await expect(headOf('kept')).resolves.toMatch(/^[0-9a-f]{40}$/);
  });

  it('lets people rewrite and delete their own branches', async () => {
    const folder = await forge.publish('topic', { a: '1' });
    await forge.git(folder, 'checkout', '-qb', 'topic');
    await forge.git(folder, 'push', '-q', 'origin', 'topic');
    await rewrite(folder);
    await expect(
      forge.git(folder, 'push', '-f', 'origin', 'topic'),
    ).resolves.toMatchObject({ code: 0 });
    await expect(
      forge.git(folder, 'push', 'origin', ':topic'),
    ).resolves.toMatchObject({ code: 0 });
  });

  it('refuses a pack over the limit and says so', async () => {
    const folder = await forge.publish('large', { a: '1' });
    const before = await headOf('large');
    await writeFiles(folder, { big: randomBytes(LIMIT * 2) });
    await forge.git(folder, 'add', '.');
    await forge.git(folder, 'commit', '-qm', 'Too large');
    const pushed = await forge.git(folder, 'push', 'origin', 'main');
    expect(pushed.code).toBe(1);
    expect(pushed.output).toContain('pack exceeds maximum allowed size');
    await expect(headOf('large')).resolves.toBe(before);
    await expectWhole('large');
  });

  it('refuses a wrong token before any pack is sent', async () => {
    const folder = await forge.publish('token', { a: '1' });
    await writeFiles(folder, { a: '2' });
    await forge.git(folder, 'commit', '-qam', 'Second');
    const pushed = await forge.git(
      folder,
      'push',
      forge.pushUrl('token', 'wrong'),
      'main',
    );
    expect(pushed.code).not.toBe(0);
    expect(pushed.output).toContain('Authentication failed');
  });

  describe('packs that break off', () => {
    /** The body of a push of a new branch, taken from a real one. */
    async function pushBody(folder: string): Promise<Buffer> {
      await writeFiles(folder, { more: randomBytes(50_000) });
      await forge.git(folder, 'add', '.');
      await forge.git(folder, 'commit', '-qm', 'More');
      const head = (await forge.git(folder, 'rev-parse', 'HEAD')).output.trim();
      const pack = join(folder, 'body.pack');
      execFileSync(
        'sh',
        ['-c', `echo ${head} | git pack-objects --revs --stdout -q > ${pack}`],
        { cwd: folder },
      );
      const line = `${'0'.repeat(40)} ${head} refs/heads/broken\0 report-status\n`;
      const length = (line.length + 4).toString(16).padStart(4, '0');
      return Buffer.concat([
        Buffer.from(`${length}${line}0000`),
        await readFile(pack),
      ]);
    }

    const headers = authorized({
      'Content-Type': 'application/x-git-receive-pack-request',
    });

    it('are refused the way git does it', async () => {
      const folder = await forge.publish('truncated', { a: '1' });
      const body = await pushBody(folder);
      const answer = await fetch(
        `${forge.baseUrl}/acme/truncated.git/git-receive-pack`,
        {
          method: 'POST',
          headers,
          body: new Uint8Array(body.subarray(0, body.length - 20_000)),
        },
      );
      expect(answer.status).toBe(200);
      const report = await answer.text();
      expect(report).toContain('ng refs/heads/broken');
      await expect(
        serverGit('truncated', 'rev-parse', '--verify', '-q', 'broken'),
      ).resolves.toMatchObject({ code: 1 });
      await expectWhole('truncated');
    });

    it('leave nothing behind when the client goes away', async () => {
      const folder = await forge.publish('aborted', { a: '1' });
      const body = await pushBody(folder);
      await new Promise<void>(done => {
        const push = request(
          `${forge.baseUrl}/acme/aborted.git/git-receive-pack`,
          {
            method: 'POST',
            headers: { ...headers, 'Content-Length': body.length },
          },
        );
        push.on('error', () => done());
        push.write(body.subarray(0, 30_000), () =>
          setTimeout(() => push.destroy(), 200),
        );
      });
      await eventually(() => expectWhole('aborted'));
      await expect(
        serverGit('aborted', 'rev-parse', '--verify', '-q', 'broken'),
      ).resolves.toMatchObject({ code: 1 });
      await expect(
        forge.git(folder, 'push', '-q', 'origin', 'main'),
      ).resolves.toMatchObject({ code: 0 });
    });

    it('are refused when they are no packs at all', async () => {
      await forge.publish('garbage', { a: '1' });
      const answer = await fetch(
        `${forge.baseUrl}/acme/garbage.git/git-receive-pack`,
        { method: 'POST', headers, body: 'this is no pack' },
      );
      await expect(answer.text()).resolves.not.toContain('unpack ok');
      await expectWhole('garbage');
    });
  });
});

async function eventually(check: () => Promise<void>) {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      await check();
      return;
    } catch {
      await new Promise(done => setTimeout(done, 100));
    }
  }
  await check();
}
