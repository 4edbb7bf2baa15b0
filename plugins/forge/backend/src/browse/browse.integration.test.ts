import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';

describe('browse API', () => {
  let forge: TestForge;
  let author: string;

  const get = (path: string, query: object = {}) =>
    request(forge.backend.server)
      .get(`/api/forge/repositories${path}`)
      .query(query);

  beforeAll(async () => {
    forge = await startTestForge();
    author = await forge.publish('web', {
      'README.md': '# Web\n',
      'src/index.ts': 'export {};\n',
      'src/deep/er/file.txt': 'x\n',
    });
    await writeFiles(author, {
      'src/index.ts': 'export const answer = 42;\n',
      'binary.bin': Buffer.from([0, 1, 2, 255]),
      'latin1.txt': Buffer.from([0xfc, 0x0a]),
      'large.txt': 'x'.repeat(1024 ** 2 + 1),
      'größe & maß?.md': 'ü\n',
    });
    await forge.git(author, 'add', '-A');
    await forge.git(author, 'commit', '-qm', 'Add the answer\n\nIt was long.');
    await forge.git(author, 'tag', '-a', 'v1', '-m', 'First');
    await forge.git(author, 'branch', 'feature/x');
    await forge.git(author, 'push', '-q', 'origin', 'main', 'feature/x', 'v1');
    await forge.create('api');
  });

  afterAll(() => forge.stop());

  it('is closed to those who may not read repositories', async () => {
    const closed = await startTestForge({
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const { body } = await request(closed.backend.server)
      .get('/api/forge/repositories')
      .expect(403);
    expect(body.error.message).toContain('forge.repository.read');
    await closed.stop();
  });

  describe('repositories', () => {
    it('lists them by name', async () => {
      const { body } = await get('').expect(200);
      expect(body).toEqual({
        items: [
          {
            org: 'acme',
            name: 'api',
            description: 'About api',
            defaultBranch: 'main',
            archived: false,
            empty: true,
            cloneUrl: `${forge.baseUrl}/acme/api.git`,
          },
          {
            org: 'acme',
            name: 'web',
            description: 'About web',
            defaultBranch: 'main',
            archived: false,
            empty: false,
            updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
            cloneUrl: `${forge.baseUrl}/acme/web.git`,
          },
        ],
      });
    });

    it('filters by name and description', async () => {
      const { body } = await get('', { query: 'ABOUT WEB' }).expect(200);
      expect(body.items).toMatchObject([{ name: 'web' }]);
    });

    it('finds one by its exact name', async () => {
      const found = await get('', { org: 'acme', name: 'web' }).expect(200);
      expect(found.body.items).toMatchObject([{ name: 'web' }]);
      await get('', { org: 'acme', name: 'we' }).expect(200, { items: [] });
    });

    it('pages', async () => {
      const first = await get('', { limit: 1 }).expect(200);
      expect(first.body.items).toMatchObject([{ name: 'api' }]);
      const second = await get('', {
        limit: 1,
        cursor: first.body.nextCursor,
      }).expect(200);
      expect(second.body.items).toMatchObject([{ name: 'web' }]);
      expect(second.body.nextCursor).toBeUndefined();
    });

    it.each([
      ['/acme/none', 404],
      ['/none/web', 404],
      ['/acme/..%2f..', 400],
      ['/acme/.hidden', 400],
      ['/acme/web.git', 400],
    ])('answers %s with %d', async (path, status) => {
      await get(path).expect(status);
    });
  });

  it('lists branches and tags with their commits', async () => {
    const { body } = await get('/acme/web/refs').expect(200);
    const { output } = await forge.git(author, 'rev-parse', 'main');
    const commit = output.trim();
    expect(body.items).toEqual([
      { type: 'branch', name: 'feature/x', commit },
      { type: 'branch', name: 'main', commit },
      { type: 'tag', name: 'v1', commit },
    ]);
  });

  describe('tree', () => {
    it('has folders first and the commit that changed each entry', async () => {
      const { body } = await get('/acme/web/tree').expect(200);
      expect(
        body.items.map((item: { name: string; lastCommit: object }) => [
          item.name,
          (item.lastCommit as { subject: string }).subject,
        ]),
      ).toEqual([
        ['src', 'Add the answer'],
        ['binary.bin', 'Add the answer'],
        ['größe & maß?.md', 'Add the answer'],
        ['large.txt', 'Add the answer'],
        ['latin1.txt', 'Add the answer'],
        ['README.md', 'Start web'],
      ]);
      expect(body.items[0]).toMatchObject({ type: 'folder', path: 'src' });
      expect(body.items[5]).toMatchObject({ type: 'file', size: 6 });
    });

    it('reads a folder at a ref', async () => {
      const { body } = await get('/acme/web/tree', {
        ref: 'feature/x',
        path: 'src/deep',
      }).expect(200);
      expect(body.items).toMatchObject([
        {
          type: 'folder',
          path: 'src/deep/er',
          lastCommit: { subject: 'Start web', authorName: 'Ada', body: '' },
        },
      ]);
    });

    it('pages at the commit of the first page', async () => {
      const first = await get('/acme/web/tree', { limit: 4 }).expect(200);
      const second = await get('/acme/web/tree', {
        limit: 4,
        cursor: first.body.nextCursor,
      }).expect(200);
      expect(second.body.items).toMatchObject([
        { name: 'latin1.txt' },
        { name: 'README.md' },
      ]);
      expect(second.body.nextCursor).toBeUndefined();
    });

    it.each([
      [{ path: 'none' }, 404],
      [{ path: 'README.md' }, 404],
      [{ path: 'src/../src' }, 400],
      [{ path: 'a\nb' }, 400],
      [{ path: 'a\0b' }, 400],
      [{ ref: 'none' }, 404],
      [{ ref: '--upload-pack=x' }, 404],
      [{ ref: 'main..feature/x' }, 404],
      [{ ref: 'main^{tree}' }, 404],
      [{ ref: 'main@{1}' }, 404],
      [{ ref: 'main\ninfo HEAD' }, 404],
      [{ cursor: 'nonsense' }, 400],
      [{ limit: 0 }, 400],
    ])('answers %p with %d', async (query, status) => {
      await get('/acme/web/tree', query).expect(status);
    });

    it('says that an empty repository is empty', async () => {
      const { body } = await get('/acme/api/tree').expect(404);
      expect(body.error.message).toBe('The repository is empty');
    });
  });

  describe('file', () => {
    it('comes with its text', async () => {
      const { body } = await get('/acme/web/file', {
        path: 'src/index.ts',
      }).expect(200);
      expect(body).toEqual({
        name: 'index.ts',
        path: 'src/index.ts',
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        size: 26,
        content: 'text',
        text: 'export const answer = 42;\n',
        rawUrl: `${forge.baseUrl}/acme/web/raw/commit/${body.commit}/src/index.ts`,
      });
    });

    it.each([
      ['binary.bin', 'binary'],
      ['latin1.txt', 'binary'],
      ['large.txt', 'too-large'],
    ])('%s is %s and comes without text', async (path, content) => {
      const { body } = await get('/acme/web/file', { path }).expect(200);
      expect(body).toMatchObject({ content });
      expect(body.text).toBeUndefined();
    });

    it('links bytes that no browser runs', async () => {
      const path = 'größe & maß?.md';
      const { body } = await get('/acme/web/file', { path }).expect(200);
      const raw = await fetch(body.rawUrl);
      await expect(raw.text()).resolves.toBe('ü\n');
      expect(raw.headers.get('content-type')).toContain('text/plain');
      expect(raw.headers.get('content-security-policy')).toContain('sandbox');
    });

    it('is not a folder', async () => {
      await get('/acme/web/file', { path: 'src' }).expect(404);
    });
  });

  describe('commits', () => {
    it('come newest first, in pages', async () => {
      const first = await get('/acme/web/commits', { limit: 1 }).expect(200);
      expect(first.body.items).toMatchObject([
        { subject: 'Add the answer', body: 'It was long.', authorName: 'Ada' },
      ]);
      const second = await get('/acme/web/commits', {
        limit: 1,
        cursor: first.body.nextCursor,
      }).expect(200);
      expect(second.body.items).toMatchObject([{ subject: 'Start web' }]);
      expect(second.body.nextCursor).toBeUndefined();
    });

    it('can be those of one path', async () => {
      const { body } = await get('/acme/web/commits', {
        path: 'README.md',
      }).expect(200);
      expect(body.items).toHaveLength(1);
    });
  });
});

describe('browse API without a Git host', () => {
  it.each([
    ['switched off', { enabled: false }],
    ['in production', undefined],
  ])('lists nothing when it is %s', async (_when, override) => {
    const before = process.env.NODE_ENV;
    Object.assign(process.env, override ? {} : { NODE_ENV: 'production' });
    const forge = await startTestForge({ forge: override });
    Object.assign(process.env, { NODE_ENV: before });
    try {
      const agent = request(forge.backend.server);
      const { body } = await agent.get('/api/forge/repositories').expect(200);
      expect(body).toEqual({ items: [] });
      await agent.get('/api/forge/repositories/acme/web').expect(404);
      await expect(fetch(forge.baseUrl)).rejects.toThrow('fetch failed');
    } finally {
      await forge.stop();
    }
  });
});
