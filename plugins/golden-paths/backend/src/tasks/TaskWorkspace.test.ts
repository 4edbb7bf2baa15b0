import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryWorkspacesStore } from './__testUtils__/InMemoryWorkspacesStore';
import { TaskWorkspace } from './TaskWorkspace';

describe('TaskWorkspace', () => {
  let folder: string;
  let path: string;
  let store: InMemoryWorkspacesStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workspace-'));
    path = join(folder, 'task');
    await mkdir(join(path, 'src'), { recursive: true });
    await writeFile(join(path, 'src', 'a.txt'), 'one');
    store = new InMemoryWorkspacesStore();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const workspace = (maxBytes = 1_000_000) =>
    new TaskWorkspace({
      taskId: 'a',
      hasFiles: store.saves > 0,
      store,
      maxBytes,
    });

  it('puts the files back that were kept, and only those', async () => {
    await workspace().keep(path);
    await writeFile(join(path, 'src', 'a.txt'), 'half done');
    await writeFile(join(path, 'other.txt'), 'from an interrupted step');

    await workspace().restore(path);
    expect(await readFile(join(path, 'src', 'a.txt'), 'utf8')).toBe('one');
    await expect(readFile(join(path, 'other.txt'))).rejects.toThrow('ENOENT');
  });

  it('leaves a folder alone of which nothing was kept', async () => {
    await workspace().restore(path);
    expect(await readFile(join(path, 'src', 'a.txt'), 'utf8')).toBe('one');
  });

  it('writes nothing when no file has changed', async () => {
    const mine = workspace();
    await mine.keep(path);
    await mine.keep(path);
    expect(store.saves).toBe(1);
    await writeFile(join(path, 'src', 'b.txt'), 'new');
    await mine.keep(path);
    expect(store.saves).toBe(2);

    const next = workspace();
    await next.restore(path);
    await next.keep(path);
    expect(store.saves).toBe(2);
  });

  it('keeps none that are too large, and then cannot go on', async () => {
    expect(await workspace(100).keep(path)).toBeGreaterThan(100);
    expect(store.saved.get('a')).toBeUndefined();
    await expect(workspace(100).restore(path)).rejects.toThrow(
      'goldenPaths.tasks.maxWorkspaceMegabytes',
    );
  });

  it('keeps nothing once it was removed', async () => {
    const mine = workspace();
    await mine.keep(path);
    await mine.remove();
    expect(store.saved.size).toBe(0);
  });
});
