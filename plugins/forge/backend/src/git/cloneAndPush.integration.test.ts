import { execFileSync } from 'node:child_process';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';

const events: unknown[] = [];

const listener = createBackendModule({
  pluginId: 'forge',
  moduleId: 'listener',
  register(reg) {
    reg.registerInit({
      deps: { events: eventsServiceRef },
      async init({ events: service }) {
        await service.subscribe({
          id: 'listener',
          topics: ['forge.push'],
          async onEvent({ eventPayload }) {
            events.push(eventPayload);
          },
        });
      },
    });
  },
});

describe('clone, push and fetch', () => {
  let forge: TestForge;

  beforeAll(async () => {
    forge = await startTestForge({ features: [listener] });
  });

  afterAll(() => forge.stop());

  beforeEach(() => {
    events.length = 0;
  });

  it('gives back what was pushed', async () => {
    await forge.publish('web', { 'src/index.ts': 'export {};\n' });
    const folder = await forge.folder();
    const cloned = await forge.git(
      folder,
      'clone',
      `${forge.baseUrl}/acme/web.git`,
    );
    expect(cloned).toMatchObject({ code: 0 });
    await expect(
      readFile(join(folder, 'web/src/index.ts'), 'utf8'),
    ).resolves.toBe('export {};\n');
  });

  it('clones without .git in the address', async () => {
    await forge.publish('plain', { a: 'a' });
    const folder = await forge.folder();
    const cloned = await forge.git(
      folder,
      'clone',
      `${forge.baseUrl}/acme/plain`,
    );
    expect(cloned).toMatchObject({ code: 0 });
  });

  it('fetches commits that came after the clone', async () => {
    const author = await forge.publish('fetched', { a: '1' });
    const folder = await forge.folder();
    await forge.git(
      folder,
      'clone',
      '-q',
      `${forge.baseUrl}/acme/fetched.git`,
      '.',
    );
    await writeFiles(author, { a: '2' });
    await forge.git(author, 'commit', '-aqm', 'Second');
    await forge.git(author, 'push', '-q', 'origin', 'main');
    await forge.git(folder, 'pull', '-q');
    await expect(readFile(join(folder, 'a'), 'utf8')).resolves.toBe('2');
  });

  it('publishes every push', async () => {
    const author = await forge.publish('announced', { a: '1' });
    const { output: head } = await forge.git(author, 'rev-parse', 'HEAD');
    expect(events).toEqual([
      {
        org: 'acme',
        repo: 'announced',
        repoUrl: `${forge.baseUrl}/acme/announced`,
        created: true,
        refs: [
          {
            ref: 'refs/heads/main',
            before: '0'.repeat(40),
            after: head.trim(),
          },
        ],
      },
    ]);
    await forge.git(author, 'tag', 'v1');
    await forge.git(author, 'push', '-q', 'origin', 'v1');
    expect(events[1]).toMatchObject({
      created: false,
      refs: [{ ref: 'refs/tags/v1' }],
    });
  });

  it('makes the first pushed branch the default one', async () => {
    await forge.create('old-style');
    const folder = await forge.folder();
    await forge.git(folder, 'init', '-q', '-b', 'master');
    await writeFiles(folder, { a: '1' });
    await forge.git(folder, 'add', '.');
    await forge.git(folder, 'commit', '-qm', 'First');
    await forge.git(folder, 'push', '-q', forge.pushUrl('old-style'), 'master');
    const clone = await forge.folder();
    await forge.git(
      clone,
      'clone',
      '-q',
      `${forge.baseUrl}/acme/old-style.git`,
      '.',
    );
    await expect(
      forge.git(clone, 'branch', '--show-current'),
    ).resolves.toMatchObject({ output: 'master\n' });
  });

  it('serves shallow and partial clones', async () => {
    const author = await forge.publish('partial', { a: '1' });
    await writeFiles(author, { a: '2' });
    await forge.git(author, 'commit', '-aqm', 'Second');
    await forge.git(author, 'push', '-q', 'origin', 'main');
    const folder = await forge.folder();
    const url = `${forge.baseUrl}/acme/partial.git`;
    await forge.git(folder, 'clone', '-q', '--depth=1', url, 'shallow');
    await expect(
      forge.git(join(folder, 'shallow'), 'rev-list', '--count', 'HEAD'),
    ).resolves.toMatchObject({ output: '1\n' });
    await expect(
      forge.git(folder, 'clone', '-q', '--filter=blob:none', url, 'blobless'),
    ).resolves.toMatchObject({ code: 0 });
  });

  it('negotiates over many branches, where the request is compressed', async () => {
    const author = await forge.publish('branches', { a: '1' });
    execFileSync('git', ['update-ref', '--stdin'], {
      cwd: author,
      input: Array.from(
        { length: 300 },
        (_, index) => `create refs/heads/topic/${index} HEAD\n`,
      ).join(''),
    });
    await forge.git(author, 'push', '-q', 'origin', '--all');
    const folder = await forge.folder();
    await forge.git(
      folder,
      'clone',
      '-q',
      `${forge.baseUrl}/acme/branches.git`,
      '.',
    );
    const { output } = await forge.git(folder, 'branch', '-r');
    expect(output.trim().split('\n')).toHaveLength(302);
  });

  it('serves twenty clones at once', async () => {
    await forge.publish('busy', { a: 'x'.repeat(100_000) });
    const folder = await forge.folder();
    const url = `${forge.baseUrl}/acme/busy.git`;
    const clones = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        forge.git(folder, 'clone', '-q', url, `clone-${index}`),
      ),
    );
    expect(clones.map(({ code }) => code)).toEqual(Array(20).fill(0));
  });
});
