import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileNews } from './FollowedFile';
import { FollowedFile } from './FollowedFile';

describe('FollowedFile', () => {
  let folder: string;
  let path: string;
  let file: FollowedFile<string>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
    path = join(folder, 'policy.yaml');
    file = new FollowedFile({
      path,
      parse: text => {
        if (text.startsWith('broken')) {
          throw new Error('line 1: is broken');
        }
        return text;
      },
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const saying = (text: string): FileNews<string> => ({ content: text });
  const lookTwice = async () => [await file.look(), await file.look()];

  it('is read at the first look, and then only when it changes', async () => {
    await writeFile(path, 'one');
    await expect(lookTwice()).resolves.toEqual([saying('one'), undefined]);
    await writeFile(path, 'two');
    await expect(lookTwice()).resolves.toEqual([undefined, saying('two')]);
    await expect(file.look()).resolves.toBeUndefined();
  });

  it('is found when an editor puts another file in its place', async () => {
    await writeFile(path, 'one');
    await file.look();
    await writeFile(`${path}.swp`, 'two');
    await rename(`${path}.swp`, path);
    await expect(lookTwice()).resolves.toEqual([undefined, saying('two')]);
  });

  it('is found when a mounted ConfigMap swaps its folder', async () => {
    for (const [version, text] of [
      ['..v1', 'one'],
      ['..v2', 'two'],
    ]) {
      await mkdir(join(folder, version));
      await writeFile(join(folder, version, 'policy.yaml'), text);
    }
    await symlink('..v1', join(folder, '..data'));
    await symlink('..data/policy.yaml', path);
    await expect(file.look()).resolves.toEqual(saying('one'));

    await symlink('..v2', join(folder, '..data_tmp'));
    await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    await expect(lookTwice()).resolves.toEqual([undefined, saying('two')]);
  });

  it('is left alone while it is still being written', async () => {
    await writeFile(path, 'one');
    await file.look();
    await writeFile(path, 'broken, so far');
    await expect(file.look()).resolves.toBeUndefined();
    await writeFile(path, 'whole again');
    await expect(lookTwice()).resolves.toEqual([
      undefined,
      saying('whole again'),
    ]);
  });

  it('says what is wrong with it, once', async () => {
    await writeFile(path, 'broken');
    await expect(lookTwice()).resolves.toEqual([
      { problem: 'line 1: is broken' },
      undefined,
    ]);
  });

  it('says that it is gone, and notices that it is back', async () => {
    await expect(file.look()).resolves.toEqual({
      problem: expect.stringContaining('ENOENT'),
    });
    await writeFile(path, 'one');
    await expect(lookTwice()).resolves.toEqual([undefined, saying('one')]);
    await rm(path);
    await expect(lookTwice()).resolves.toEqual([
      undefined,
      { problem: expect.stringContaining('ENOENT') },
    ]);
  });

  it('is not read when it is far too large', async () => {
    await writeFile(path, Buffer.alloc(10_000_001, ' '));
    await expect(file.look()).resolves.toEqual({
      problem: 'has 10000001 bytes, more than 10000000',
    });
  });
});
