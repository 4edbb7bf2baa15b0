import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';

let forge: TestForge;

beforeAll(async () => {
  forge = await startTestForge();
  const folder = await forge.publish('web', { 'a/one': '1', 'b/two': '2' });
  await writeFiles(folder, { 'a/one': '3' });
  await forge.git(folder, 'commit', '-qam', 'Change one');
  await forge.git(folder, 'push', '-q', 'origin', 'main');
});
afterAll(() => forge.stop());

const list = async (query = '') => {
  const answer = await fetch(
    `${forge.baseUrl}/api/v1/repos/acme/web/commits${query}`,
  );
  return { status: answer.status, body: await answer.json() };
};

it('lists commits as Gitea does, newest first', async () => {
  const { body } = await list('?sha=main');
  expect(body).toEqual([
    expect.objectContaining({
      created: expect.stringMatching(/^\d{4}-/),
      commit: expect.objectContaining({
        message: 'Change one',
        author: expect.objectContaining({ email: 'ada@acme.example' }),
      }),
    }),
    expect.objectContaining({
      commit: expect.objectContaining({ message: 'Start web' }),
    }),
  ]);
});

it('leaves out commits that do not touch a folder', async () => {
  await expect(list('?path=b')).resolves.toMatchObject({
    body: [{ commit: { message: 'Start web' } }],
  });
});

it('gives a page at a time', async () => {
  await expect(list('?page=2&limit=1')).resolves.toMatchObject({
    body: [{ commit: { message: 'Start web' } }],
  });
  await expect(list('?page=3&limit=1')).resolves.toMatchObject({ body: [] });
});

it('refuses pages and refs that cannot be', async () => {
  expect((await list('?page=0')).status).toBe(400);
  expect((await list('?sha=nowhere')).status).toBe(404);
});
