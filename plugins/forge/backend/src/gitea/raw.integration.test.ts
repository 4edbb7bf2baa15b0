import { startTestForge, TestForge } from '../__testUtils__/testForge';

describe('raw files', () => {
  let forge: TestForge;

  beforeAll(async () => {
    forge = await startTestForge();
    await forge.publish('web', {
      'page.html': '<script>alert(1)</script>',
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'data.bin': 'a\0b',
    });
  });

  afterAll(() => forge.stop());

  it.each([
    ['page.html', 'text/plain'],
    ['logo.svg', 'image/svg+xml'],
    ['data.bin', 'application/octet-stream'],
  ])('%s is %s, and no browser runs it', async (path, type) => {
    const answer = await fetch(
      `${forge.baseUrl}/acme/web/raw/branch/main/${path}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; sandbox",
    );
  });
});
