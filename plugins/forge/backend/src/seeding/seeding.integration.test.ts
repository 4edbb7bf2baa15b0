import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';

const HISTORY = `
- message: |
    Start the shop

    With a cart.
  author: { name: Noor Siddiqui, email: noor@acme.example }
  date: '2025-03-11T14:20:00+01:00'
  paths: [README.md, src/*.ts]
- message: Add what only one path names
  author: { name: Zoë Öberg, email: zoe@acme.example }
  date: '2025-04-01T08:00:00+02:00'
  paths: ['src/**']
- message: Nothing is left for this one
  author: { name: Ada, email: ada@acme.example }
  date: '2025-04-02T08:00:00Z'
  paths: [README.md]
- message: The rest
  author: { name: Ada, email: ada@acme.example }
  date: '2025-05-01T08:00:00-05:30'
  paths: [bin/run]
`;

describe('seeding', () => {
  const folders: string[] = [];
  let forge: TestForge;

  afterEach(async () => {
    await forge?.stop();
    await Promise.all(
      folders.splice(0).map(path => rm(path, { recursive: true })),
    );
  });

  async function seeds(files: Record<string, string>) {
    const seedFrom = await mkdtemp(join(tmpdir(), 'seeds-'));
    folders.push(seedFrom);
    await writeFiles(seedFrom, files);
    return seedFrom;
  }

  async function log(repository: string, format: string) {
    const { output } = await forge.git(
      forge.dataDir,
      `--git-dir=acme/${repository}.git`,
      'log',
      `--format=${format}`,
      '--name-only',
      'main',
    );
    return output;
  }

  const shop = {
    'shop/.callboard/history.yaml': HISTORY,
    'shop/README.md': '# Shop\n',
    'shop/src/a.ts': 'a\n',
    'shop/src/deep/b.ts': 'b\n',
    'shop/bin/run': '#!/bin/sh\n',
    'shop/.gitignore': 'dist\n',
    'shop/.callboard/template.yaml': 'template: template:default/a\n',
    'shop/catalog-info.yaml':
      'metadata:\n  name: shop\n  description: >\n    Sells\n    carrots\n',
  };

  it('tells the history that the seed tells', async () => {
    const seedFrom = await seeds(shop);
    await chmod(join(seedFrom, 'shop/bin/run'), 0o755);
    forge = await startTestForge({ forge: { seedFrom } });
    await expect(log('shop', '%s|%b|%an <%ae>|%aI|%cI')).resolves.toBe(
      [
        'The rest||Ada <ada@acme.example>|2025-05-01T08:00:00-05:30|2025-05-01T08:00:00-05:30',
        '',
        '.callboard/template.yaml',
        '.gitignore',
        'bin/run',
        'catalog-info.yaml',
        'Add what only one path names||Zoë Öberg <zoe@acme.example>|2025-04-01T08:00:00+02:00|2025-04-01T08:00:00+02:00',
        '',
        'src/deep/b.ts',
        'Start the shop|With a cart.',
        '|Noor Siddiqui <noor@acme.example>|2025-03-11T14:20:00+01:00|2025-03-11T14:20:00+01:00',
        '',
        'README.md',
        'src/a.ts',
        '',
      ].join('\n'),
    );
    const { output: mode } = await forge.git(
      forge.dataDir,
      '--git-dir=acme/shop.git',
      'ls-tree',
      'main',
      'bin/',
    );
    expect(mode).toContain('100755');
    const answer = await fetch(`${forge.baseUrl}/api/v1/repos/acme/shop`);
    await expect(answer.json()).resolves.toMatchObject({
      description: 'Sells carrots',
    });
    await expect(
      forge.git(forge.dataDir, '--git-dir=acme/shop.git', 'fsck', '--strict'),
    ).resolves.toMatchObject({ code: 0 });
  });

  it('makes the same commits every time', async () => {
    const seedFrom = await seeds({ ...shop, 'plain/a': '1', 'plain/b/c': '2' });
    forge = await startTestForge({ forge: { seedFrom } });
    const first = [await log('shop', '%H'), await log('plain', '%H')];
    await forge.stop();
    forge = await startTestForge({ forge: { seedFrom } });
    await expect(
      Promise.all([log('shop', '%H'), log('plain', '%H')]),
    ).resolves.toEqual(first);
    expect(first[1].split('\n')[0]).toBe(
      '34db1be9a097d0612c78d8c7d8760fbbe010c5b2',
    );
  });

  it('leaves repositories alone that exist', async () => {
    const root = await mkdtemp(join(tmpdir(), 'forge-'));
    const first = await startTestForge({
      root,
      forge: { seedFrom: await seeds({ 'plain/a': '1' }) },
    });
    const folder = await first.folder();
    await first.git(folder, 'clone', '-q', first.pushUrl('plain'), '.');
    await writeFiles(folder, { a: 'changed' });
    await first.git(folder, 'commit', '-qam', 'Changed by a person');
    await first.git(folder, 'push', '-q');
    await first.backend.stop();

    forge = await startTestForge({
      root,
      forge: { seedFrom: await seeds({ 'plain/a': '2', 'other/a': '1' }) },
    });
    await expect(log('plain', '%s')).resolves.toContain('Changed by a person');
    await expect(log('other', '%s')).resolves.toContain('Start the repository');
  });

  it.each([
    ['history that is no list', { 'x/.callboard/history.yaml': 'a: 1' }],
    ['history without dates', { 'x/.callboard/history.yaml': '- message: a' }],
    ['a folder that cannot be a name', { '-x/a': '1' }],
  ])('names the seed with %s', async (_what, files) => {
    const seedFrom = await seeds(files);
    const folder = join(seedFrom, Object.keys(files)[0].split('/')[0]);
    await expect(startTestForge({ forge: { seedFrom } })).rejects.toThrow(
      `Could not seed ${folder}`,
    );
  });
});
