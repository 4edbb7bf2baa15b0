import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObjectReader } from './ObjectReader';

const git = (cwd: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Ada', '-c', 'user.email=ada@acme.example', ...args],
    { cwd },
  );

describe('ObjectReader', () => {
  let folder: string;
  let path: string;
  const objects = new ObjectReader();

  async function commit(content: string) {
    await writeFile(join(folder, 'a file'), content);
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'x');
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'objects-'));
    path = join(folder, '.git');
    git(folder, 'init', '-q', '-b', 'main');
    await commit('one');
  });

  afterAll(async () => {
    objects.close();
    await rm(folder, { recursive: true });
  });

  it('reads an object with its bytes', async () => {
    await expect(objects.contents(path, 'main:a file')).resolves.toMatchObject({
      type: 'blob',
      size: 3,
      content: Buffer.from('one'),
    });
  });

  it('knows kind and size without reading', async () => {
    await expect(objects.info(path, 'main^{tree}')).resolves.toMatchObject({
      type: 'tree',
    });
  });

  it.each(['main:none', 'none', '0'.repeat(40), '--all', '', 'main\nflush'])(
    'has nothing at %p',
    async expression => {
      await expect(objects.info(path, expression)).resolves.toBeUndefined();
      await expect(objects.contents(path, expression)).resolves.toBeUndefined();
    },
  );

  it('sees a commit that came after it started, and repacking', async () => {
    await objects.info(path, 'main');
    await commit('two');
    git(folder, 'repack', '-adq');
    git(folder, 'pack-refs', '--all');
    await expect(objects.contents(path, 'main:a file')).resolves.toMatchObject({
      content: Buffer.from('two'),
    });
  });

  it('answers many questions in their order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        objects.contents(path, index % 2 ? 'main:a file' : 'main:none'),
      ),
    );
    expect(answers.filter(answer => answer === undefined)).toHaveLength(500);
    expect(answers[999]?.content.toString()).toBe('two');
  });

  it('reads large objects whole', async () => {
    const large = 'x'.repeat(3_000_000);
    await commit(large);
    const object = await objects.contents(path, 'main:a file');
    expect(object?.content.toString() === large).toBe(true);
  });

  it('fails for a folder that is no repository, and only for that', async () => {
    await expect(objects.info('/nonexistent', 'main')).rejects.toThrow();
    await expect(objects.info(path, 'main')).resolves.toBeDefined();
  });
});
