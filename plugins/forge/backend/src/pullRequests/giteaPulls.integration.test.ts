import {
  Scenario,
  startScenario,
  WEB,
} from './__testUtils__/pullRequestScenario';

describe('pull requests over the Gitea API', () => {
  let scenario: Scenario;
  beforeEach(async () => {
    scenario = await startScenario();
  });
  afterEach(() => scenario.forge.stop());

  const ask: Scenario['forge']['gitea'] = (...args) =>
    scenario.forge.gitea(...args);

  it('opens one, tells all about it and merges it', async () => {
    const head = await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const { status, body } = await ask('POST', `${WEB}/pulls`, {
      title: 'Add owners',
      body: 'As *agreed*.',
      head: 'acme:owners',
      base: 'main',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 1,
      state: 'open',
      merged: false,
      mergeable: true,
      title: 'Add owners',
      user: { login: 'portal' },
      html_url: `${scenario.forge.baseUrl}/acme/web/pulls/1`,
      head: { ref: 'owners', sha: head },
      base: { ref: 'main' },
    });
    expect((await ask('GET', `${WEB}/pulls/1/merge`)).status).toBe(404);
    expect((await ask('GET', `${WEB}/pulls/1/files`)).body).toEqual([
      {
        filename: 'CODEOWNERS',
        status: 'added',
        additions: 1,
        deletions: 0,
        changes: 1,
      },
    ]);
    expect((await ask('GET', `${WEB}/pulls/1/commits`)).body).toMatchObject([
      { sha: head },
    ]);
    const diff = await fetch(
      `${scenario.forge.baseUrl}/api/v1${WEB}/pulls/1.diff`,
    );
    expect(await diff.text()).toContain('+* @ada');

    const merge = await ask('POST', `${WEB}/pulls/1/merge`, { Do: 'merge' });
    expect(merge.status).toBe(200);
    expect((await ask('GET', `${WEB}/pulls/1/merge`)).status).toBe(204);
    expect((await ask('GET', `${WEB}/pulls/1`)).body).toMatchObject({
      state: 'closed',
      merged: true,
      merged_by: { login: 'portal' },
      merge_commit_sha: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    await expect(scenario.read('CODEOWNERS')).resolves.toBe('* @ada\n');
    // A second one is told that it is too late.
    expect(
      (await ask('POST', `${WEB}/pulls/1/merge`, { Do: 'merge' })).status,
    ).toBe(405);
  });

  it('squashes into one commit by its author, and removes the branch', async () => {
    await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const number = await scenario.open('owners', 'Add owners');
    await ask('POST', `${WEB}/pulls/${number}/merge`, {
      Do: 'squash',
      delete_branch_after_merge: true,
    });
    const { body } = await ask('GET', `${WEB}/git/commits/main`);
    expect(body).toMatchObject({
      commit: {
        message: 'Add owners (#1)\n\nAs *agreed*.',
        author: { name: 'Ada' },
      },
    });
    expect((await ask('GET', `${WEB}/branches/owners`)).status).toBe(404);
    // What it changed is still there to be read.
    const files = await ask('GET', `${WEB}/pulls/${number}/files`);
    expect(files.body).toMatchObject([{ filename: 'CODEOWNERS' }]);
  });

  it('names the files that conflict, and merges nothing', async () => {
    await scenario.branch('port', { 'src/app.ts': 'export const port = 2;\n' });
    const number = await scenario.open('port');
    const main = await scenario.pushToMain({
      'src/app.ts': 'export const port = 3;\n',
    });
    expect((await ask('GET', `${WEB}/pulls/${number}`)).body).toMatchObject({
      mergeable: false,
    });
    const { status, body } = await ask('POST', `${WEB}/pulls/${number}/merge`, {
      Do: 'merge',
    });
    expect(status).toBe(409);
    expect(body.message).toContain('src/app.ts');
    expect((await ask('GET', `${WEB}/git/commits/main`)).body.sha).toBe(main);
  });

  it('merges only what the caller has seen', async () => {
    const seen = await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const number = await scenario.open('owners');
    const newer = await scenario.branch('owners2', { CODEOWNERS: '* @eve\n' });
    await scenario.forge.git(
      scenario.clone,
      ...['push', '-q', '-f', 'origin', 'owners2:owners'],
    );
    const path = `${WEB}/pulls/${number}/merge`;
    const merge = (head_commit_id: string) =>
      ask('POST', path, { Do: 'merge', head_commit_id });
    expect((await merge(seen)).status).toBe(409);
    expect((await merge(newer)).status).toBe(200);
    await expect(scenario.read('CODEOWNERS')).resolves.toBe('* @eve\n');
  });

  it('closes, opens again, and edits', async () => {
    await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const path = `${WEB}/pulls/${await scenario.open('owners')}`;
    const closed = await ask('PATCH', path, { state: 'closed', title: 'Not' });
    expect(closed.body).toMatchObject({ state: 'closed', title: 'Not' });
    expect((await ask('GET', `${WEB}/pulls`)).body).toEqual([]);
    expect((await ask('GET', `${WEB}/pulls?state=closed`)).body).toHaveLength(
      1,
    );
    const again = await ask('PATCH', path, { state: 'open' });
    expect(again.body).toMatchObject({ state: 'open', merged: false });
    expect((await ask('GET', `${WEB}/pulls`)).body).toHaveLength(1);
  });

  it.each([
    ['a branch that does not exist', { head: 'none' }, 404, "'none'"],
    ['a name that is none', { head: '../x' }, 422, 'not a valid branch'],
    ['nothing new', { head: 'main' }, 422, 'has all commits'],
    ['no title', { title: ' ' }, 422, 'title'],
    ['a fork', { head: 'eve:owners' }, 422, 'no forks'],
  ])('does not open one of %s', async (_, part, status, message) => {
    await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const answer = await ask('POST', `${WEB}/pulls`, {
      title: 'Add owners',
      head: 'owners',
      base: 'main',
      ...part,
    });
    expect(answer).toMatchObject({
      status,
      body: { message: expect.stringContaining(message) },
    });
  });

  it('does not open a second one of the same branches', async () => {
    await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    await scenario.open('owners');
    await expect(scenario.open('owners')).rejects.toThrow('is open already');
  });

  it('takes the token for whatever writes', async () => {
    await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const number = await scenario.open('owners');
    const url = `${scenario.forge.baseUrl}/api/v1${WEB}`;
    const headers = { 'content-type': 'application/json' };
    const send = (method: string, path: string, body: object) =>
      fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) });
    const one = `/pulls/${number}`;
    const answers = await Promise.all([
      send('POST', '/pulls', { title: 'x', head: 'owners', base: 'main' }),
      send('PATCH', one, { state: 'closed' }),
      send('POST', `${one}/merge`, { Do: 'merge' }),
      send('POST', '/branches', { new_branch_name: 'x' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    // Reading is open, as it is for all else.
    expect((await fetch(`${url}${one}`)).status).toBe(200);
    expect((await fetch(`${url}/pulls/9`)).status).toBe(404);
  });

  it('makes and lists branches', async () => {
    const made = await ask('POST', `${WEB}/branches`, {
      new_branch_name: 'next',
      old_branch_name: 'main',
    });
    expect(made).toMatchObject({ status: 201, body: { name: 'next' } });
    expect((await ask('GET', `${WEB}/branches`)).body).toMatchObject([
      { name: 'main' },
      { name: 'next' },
    ]);
    expect(
      (await ask('POST', `${WEB}/branches`, { new_branch_name: 'next' }))
        .status,
    ).toBe(409);
  });

  it('sends people on to the page of the portal', async () => {
    const { baseUrl } = scenario.forge;
    const portal = 'http://localhost:3000/forge/acme/web/pulls';
    for (const [page, expected] of [
      ['/pulls', portal],
      ['/pulls/1', `${portal}/1`],
    ]) {
      const answer = await fetch(`${baseUrl}/acme/web${page}`);
      expect(await answer.json()).toEqual({ html_url: expected });
    }
  });

  it('lets nobody push what it keeps of pull requests', async () => {
    const { code } = await scenario.forge.git(
      scenario.clone,
      ...['push', 'origin', 'main:refs/pull/7/head'],
    );
    expect(code).not.toBe(0);
  });
});
