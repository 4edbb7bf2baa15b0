import {
  startTestForge,
  TestForge,
  writeFiles,
} from '../__testUtils__/testForge';

describe('an archived repository', () => {
  let forge: TestForge;
  let folder: string;

  beforeAll(async () => {
    forge = await startTestForge();
    folder = await forge.publish('old', { 'a.txt': '1' });
    await forge.git(folder, 'checkout', '-q', '-b', 'change');
    await writeFiles(folder, { 'a.txt': '2' });
    await forge.git(folder, 'commit', '-q', '-a', '-m', 'Change it');
    await forge.git(folder, 'push', '-q', 'origin', 'change');
    await forge.gitea('POST', '/repos/acme/old/pulls', {
      title: 'Change it',
      head: 'change',
      base: 'main',
    });
  });
  afterAll(() => forge.stop());

  const setArchived = (archived: boolean) =>
    forge.gitea('PATCH', '/repos/acme/old', { archived });

  it('says so, and is still there to be read', async () => {
    await expect(setArchived(true)).resolves.toMatchObject({
      status: 200,
      body: { name: 'old', archived: true },
    });
    await expect(forge.gitea('GET', '/repos/acme/old')).resolves.toMatchObject({
      body: { archived: true },
    });
    const clone = await forge.git(
      await forge.folder(),
      'clone',
      '-q',
      `${forge.baseUrl}/acme/old`,
    );
    expect(clone.code).toBe(0);
  });

  it('takes no pushes, branches and pull requests', async () => {
    await setArchived(true);
    const pushed = await forge.git(folder, 'push', 'origin', 'change:other');
    expect(pushed.code).not.toBe(0);
    expect(pushed.output).toContain('403');
    const refusal = {
      status: 403,
      body: { message: expect.stringContaining("'acme/old' is archived") },
    };
    const api = '/repos/acme/old';
    await expect(
      forge.gitea('POST', `${api}/branches`, { new_branch_name: 'x' }),
    ).resolves.toMatchObject(refusal);
    await expect(
      forge.gitea('POST', `${api}/pulls/1/merge`, { Do: 'merge' }),
    ).resolves.toMatchObject(refusal);
    await expect(
      forge.gitea('PATCH', `${api}/pulls/1`, { state: 'closed' }),
    ).resolves.toMatchObject(refusal);
  });

  it('takes changes again once it is opened', async () => {
    await setArchived(true);
    await setArchived(false);
    const pushed = await forge.git(folder, 'push', 'origin', 'change:later');
    expect(pushed.code).toBe(0);
  });

  it('is archived by who has the token, and by nobody else', async () => {
    const response = await fetch(`${forge.baseUrl}/api/v1/repos/acme/old`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ archived: true }),
    });
    expect(response.status).toBe(401);
    await expect(
      forge.gitea('PATCH', '/repos/acme/old', { archived: 'yes' }),
    ).resolves.toMatchObject({ status: 400 });
  });
});
