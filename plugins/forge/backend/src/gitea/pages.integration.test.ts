import request from 'supertest';
import { startTestForge, TestForge } from '../__testUtils__/testForge';

const PORTAL = 'http://localhost:3000/forge';

describe('addresses for people', () => {
  let forge: TestForge;

  beforeAll(async () => {
    forge = await startTestForge();
    await forge.publish('web', {
      'catalog-info.yaml': 'a',
      'docs/größe & maß?.md': 'b',
    });
    await forge.create('empty');
  });

  afterAll(() => forge.stop());

  const open = (path: string, headers: Record<string, string> = {}) =>
    request(forge.baseUrl).get(path).set(headers).redirects(0);

  it.each([
    ['/', ''],
    ['/acme', '?query=acme'],
    ['/acme/web', '/acme/web'],
    ['/acme/web.git', '/acme/web'],
    ['/acme/empty', '/acme/empty'],
    ['/acme/web/src/branch/main', '/acme/web/tree/main/'],
    ['/acme/web/src/branch/main/', '/acme/web/tree/main/'],
    ['/acme/web/src/branch/main/docs', '/acme/web/tree/main/docs'],
    [
      '/acme/web/src/branch/main/catalog-info.yaml',
      '/acme/web/blob/main/catalog-info.yaml',
    ],
    [
      '/acme/web/_edit/main/catalog-info.yaml',
      '/acme/web/blob/main/catalog-info.yaml?edit=true',
    ],
    [
      '/acme/web/src/branch/main/docs/gr%C3%B6%C3%9Fe%20&%20ma%C3%9F%3F.md',
      '/acme/web/blob/main/docs/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F%3F.md',
    ],
    ['/acme/web/src/branch/main/gone.md', '/acme/web/blob/main/gone.md'],
  ])('%s opens %s in the portal', async (path, page) => {
    const answer = await open(path, { 'sec-fetch-mode': 'navigate' });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`${PORTAL}${page}`);
  });

  it.each([
    ['/acme/web/src/branch/main', 200],
    ['/acme/web/src/branch/none', 404],
    ['/acme/web/src/branch/main/gone.md', 404],
    ['/acme/empty/src/branch/main', 404],
  ])('a program that asks for %s is answered %d', async (path, status) => {
    expect((await open(path)).status).toBe(status);
    expect((await open(path, { 'sec-fetch-mode': 'cors' })).status).toBe(
      status,
    );
  });

  it('old browsers are known by what they accept', async () => {
    const answer = await open('/acme/web', { accept: 'text/html,*/*' });
    expect(answer.status).toBe(302);
  });

  it('a commit id is a place too', async () => {
    const { sha } = await fetch(
      `${forge.baseUrl}/api/v1/repos/acme/web/git/commits/main`,
    ).then(answer => answer.json());
    expect((await open(`/acme/web/src/commit/${sha}`)).status).toBe(200);
    expect((await open(`/acme/web/src/commit/${sha.slice(0, 8)}`)).status).toBe(
      200,
    );
  });
});
