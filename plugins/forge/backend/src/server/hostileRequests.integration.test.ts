import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  authorized,
  startTestForge,
  TestForge,
} from '../__testUtils__/testForge';

describe('requests that no honest client sends', () => {
  let forge: TestForge;

  beforeAll(async () => {
    forge = await startTestForge();
    await forge.publish('web', { 'src/a.ts': 'a\n', 'catalog-info.yaml': 'a' });
  });

  afterAll(() => forge.stop());

  /** Sends a request line as it is: URL classes would tidy it up. */
  async function send(path: string, headers: Record<string, string> = {}) {
    const socket = connect(forge.port, '127.0.0.1');
    const all = {
      Host: `localhost:${forge.port}`,
      Connection: 'close',
      ...headers,
    };
    socket.write(
      `GET ${path} HTTP/1.1\r\n${Object.entries(all)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n`,
    );
    const answer = await text(socket);
    return Number(answer.split(' ')[1]);
  }

  it.each([
    ['/acme/../web.git/info/refs?service=git-upload-pack', 400],
    ['/acme/..%2f..%2fetc/passwd', 400],
    ['/acme/%2e%2e/web.git/info/refs?service=git-upload-pack', 400],
    ['/acme/%2e%2e%5cweb.git/info/refs?service=git-upload-pack', 400],
    ['/acme/web%00.git/info/refs?service=git-upload-pack', 400],
    ['/acme/web%0a.git/info/refs?service=git-upload-pack', 400],
    ['/acme/%ff%fe.git/info/refs?service=git-upload-pack', 400],
    ['/acme/%E0%A4%A.git/info/refs?service=git-upload-pack', 400],
    ['/acme/.hidden.git/info/refs?service=git-upload-pack', 400],
    ['/acme/-option.git/info/refs?service=git-upload-pack', 400],
    ['/acme/a%2fb.git/info/refs?service=git-upload-pack', 400],
    ['/acme/web.lock/info/refs?service=git-upload-pack', 400],
    ['/acme/none.git/info/refs?service=git-upload-pack', 404],
    ['/none/web.git/info/refs?service=git-upload-pack', 404],
    ['/acme/web.git/info/refs', 403],
    ['/acme/web.git/info/refs?service=git-upload-archive', 400],
    ['/acme/web.git/info/refs?service=--help', 400],
    ['/acme/web.git/HEAD', 404],
    ['/acme/web.git/config', 404],
    ['/acme/web.git/objects/info/packs', 404],
    ['/acme/web.git/hooks/update', 404],
    ['/.hooks/update', 400],
    ['/.events', 404],
    ['/nothing/at/all', 404],
    ['/api/v1/nothing', 404],
    ['/api/v1/orgs/none', 404],
    ['/api/v1/orgs/none/repos', 404],
    ['/api/v1/orgs/acme/repos?page=0', 400],
    ['/api/v1/orgs/acme/repos?page=x', 400],
    ['/api/v1/repos/acme/none/contents/a', 404],
    ['/api/v1/repos/acme/web/contents/none', 404],
    ['/api/v1/repos/acme/web/contents/src/a.ts?ref=none', 404],
    ['/api/v1/repos/acme/web/contents/src/a.ts?ref=-x', 404],
    ['/api/v1/repos/acme/web/contents/src/a.ts?ref=main:src', 404],
    ['/api/v1/repos/acme/web/contents/src/%2e%2e/src/a.ts', 400],
    ['/api/v1/repos/acme/web/contents/src//a.ts', 400],
    ['/api/v1/repos/acme/web/git/commits/none', 404],
    ['/api/v1/repos/acme/web/git/commits/main%5E', 404],
    ['/api/v1/repos/acme/web/git/commits/--all', 404],
    ['/api/v1/repos/acme/web/archive/none.tar.gz', 404],
    ['/api/v1/repos/acme/web/archive/--output=x.tar.gz', 404],
    ['/api/v1/repos/acme/web/archive/main.zip', 400],
    ['/acme/web/src/branch/none', 404],
    ['/acme/web/src/branch/main/none', 404],
    ['/acme/web/src/nonsense/main', 404],
    ['/acme/none/src/branch/main', 404],
    ['/acme/web/raw/branch/main/src', 404],
  ])('answers %s with %d', async (path, status) => {
    await expect(send(path)).resolves.toBe(status);
  });

  it('does not answer a web page that rebinds its name', async () => {
    await expect(send('/acme/web', { Host: 'evil.example' })).resolves.toBe(
      403,
    );
    await expect(send('/acme/web', { Host: '' })).resolves.toBe(403);
    await expect(
      send('/acme/web', { Host: `127.0.0.1:${forge.port}` }),
    ).resolves.toBe(200);
  });

  describe('the token', () => {
    const create = (headers: Record<string, string>) =>
      fetch(`${forge.baseUrl}/api/v1/orgs/acme/repos`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ name: 'never' }),
      });

    const basic = (credentials: string) => ({
      Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    });

    it.each([
      ['none', {}],
      ['a wrong one', basic('portal:wrong')],
      ['an empty one', basic('portal:')],
      ['no password', basic('correct-horse')],
      ['a wrong scheme', { Authorization: 'Digest correct-horse' }],
      ['half of it', { Authorization: 'token correct' }],
    ])('is needed for creating: %s is refused', async (_what, headers) => {
      const answer = await create(headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Basic');
      const look = await fetch(`${forge.baseUrl}/api/v1/repos/acme/never`);
      expect(look.status).toBe(404);
    });

    it('is accepted without a user name too', async () => {
      const answer = await create({ Authorization: 'token correct-horse' });
      expect(answer.status).toBe(201);
    });

    it.each([
      '/api/v1/orgs/acme',
      '/acme/web.git/info/refs?service=git-upload-pack',
    ])('that is wrong is refused for reading %s too', async path => {
      await expect(send(path, basic('portal:wrong'))).resolves.toBe(401);
      await expect(send(path, basic('portal:correct-horse'))).resolves.toBe(
        200,
      );
      await expect(send(path)).resolves.toBe(200);
    });

    it('is asked for before a push, whether the repository exists or not', async () => {
      const path = '.git/info/refs?service=git-receive-pack';
      await expect(send(`/acme/web${path}`)).resolves.toBe(401);
      await expect(send(`/acme/none${path}`)).resolves.toBe(401);
      await expect(
        send(`/acme/none${path}`, basic('portal:correct-horse')),
      ).resolves.toBe(404);
    });
  });

  describe('creating a repository', () => {
    const create = (body: unknown, org = 'acme') =>
      fetch(`${forge.baseUrl}/api/v1/orgs/${org}/repos`, {
        method: 'POST',
        headers: authorized({ 'Content-Type': 'application/json' }),
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });

    it.each([
      [{ name: '.hidden' }, 422],
      [{ name: '../up' }, 422],
      [{ name: 'a/b' }, 422],
      [{ name: 'x.git' }, 422],
      [{ name: '' }, 422],
      [{ name: 7 }, 422],
      [{}, 422],
      [[], 422],
      [{ name: 'ok', default_branch: '-x' }, 422],
      [{ name: 'ok', default_branch: 'a..b' }, 422],
      ['{', 400],
      [{ name: 'web' }, 409],
      [`{"name":"${'x'.repeat(70_000)}"}`, 413],
    ])('from %p is answered with %d', async (body, status) => {
      const answer = await create(body);
      expect(answer.status).toBe(status);
      await expect(answer.json()).resolves.toMatchObject({
        message: expect.any(String),
      });
    });

    it('needs an organisation', async () => {
      expect((await create({ name: 'x' }, 'none')).status).toBe(404);
    });

    it('twenty times at once leaves one whole repository', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => create({ name: 'raced' })),
      );
      expect(new Set(answers.map(answer => answer.status))).toEqual(
        new Set([201]),
      );
      await forge.publish('raced', { a: '1' });
      expect((await create({ name: 'raced' })).status).toBe(409);
    });
  });
});
