import { GithubStandIn } from './__testUtils__/GithubStandIn';
import { GitlabStandIn } from './__testUtils__/GitlabStandIn';
import { testHosts } from './__testUtils__/testHosts';
import type { FileChanges, PullRequestProposal } from './RepositoryHosts';

const BINARY = Buffer.from([0, 255, 254, 1]);
const START = {
  'README.md': 'Hello\n',
  'bin/run': '#!/bin/sh\n',
  'src/old.ts': 'old\n',
  'src/same.ts': 'same\n',
};
const CHANGES: [string, Buffer | undefined][] = [
  ['README.md', Buffer.from('Hello, world\n')],
  ['bin/run', Buffer.from('#!/bin/sh\necho hi\n')],
  ['src/old.ts', undefined],
  ['src/same.ts', Buffer.from('same\n')],
  ['src/never.ts', undefined],
  ['docs/deep/new.md', Buffer.from('Grüße\n')],
  ['logo.bin', BINARY],
];

async function startGithub() {
  const standIn = await GithubStandIn.start();
  standIn.git.push('main', START, { executable: ['bin/run'] });
  const { host } = standIn.host;
  return {
    ...testHosts({
      github: [{ host, apiBaseUrl: `http://${host}/api/v3`, token: 'secret' }],
    }),
    standIn,
    git: standIn.git,
    server: standIn.host,
    repositoryUrl: `http://${host}/acme/web`,
    branch: 'main',
    requests: () =>
      standIn.pulls.map(({ title, body, draft }) => ({
        title: draft ? `Draft: ${title}` : title,
        body,
      })),
    end: (state: 'merged' | 'closed') =>
      Object.assign(standIn.pulls[0], {
        state: 'closed',
        merged_at: state === 'merged' ? '2026-01-01T00:00:00Z' : null,
      }),
  };
}

async function startGitlab() {
  const standIn = await GitlabStandIn.start();
  standIn.git.push('trunk', START, { executable: ['bin/run'] });
  const { host } = standIn.host;
  return {
    ...testHosts({
      gitlab: [
        {
          host,
          baseUrl: `http://${host}/git`,
          apiBaseUrl: `http://${host}/git/api/v4`,
          token: 'secret',
        },
      ],
    }),
    standIn,
    git: standIn.git,
    server: standIn.host,
    repositoryUrl: `http://${host}/git/acme/shop/web`,
    branch: 'trunk',
    requests: () =>
      standIn.mergeRequests.map(({ title, description: body }) => ({
        title,
        body,
      })),
    end: (state: 'merged' | 'closed') =>
      Object.assign(standIn.mergeRequests[0], { state }),
  };
}

type Scene = Awaited<ReturnType<typeof startGithub | typeof startGitlab>>;

describe.each<{ name: string; start: () => Promise<Scene> }>([
  { name: 'GitHub', start: startGithub },
  { name: 'GitLab', start: startGitlab },
])('$name', ({ start }) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await start();
  });
  afterEach(() => scene.server.stop());

  const propose = (more: Partial<PullRequestProposal> = {}) => {
    const { hosts, repositoryUrl } = scene;
    const changes: FileChanges = new Map(CHANGES);
    return hosts.of(repositoryUrl).openPullRequest({
      repositoryUrl,
      branch: 'callboard/update-web-2',
      title: 'Update',
      body: 'What is **new**',
      changes,
      ...more,
    });
  };
  const UPDATED = {
    'README.md': '100644 Hello, world\n',
    'bin/run': '100755 #!/bin/sh\necho hi\n',
    'docs/deep/new.md': `100644 ${Buffer.from('Grüße\n').toString('latin1')}`,
    'logo.bin': `100644 ${BINARY.toString('latin1')}`,
    'src/same.ts': '100644 same\n',
  };

  it('opens a pull request with changed, new, binary and removed files', async () => {
    const { git, requests, branch, server } = scene;
    const opened = await propose();
    expect(opened).toEqual({
      number: 1,
      url: expect.stringContaining(server.host),
    });
    expect(requests()).toEqual([{ title: 'Update', body: 'What is **new**' }]);
    expect(git.contents('callboard/update-web-2')).toEqual(UPDATED);
    const commit = git.commits.get(
      git.branches.get('callboard/update-web-2') ?? '',
    );
    expect(commit?.parents).toEqual([git.branches.get(branch)]);
    expect(git.contents(branch)).toHaveProperty(['src/old.ts']);
  });

  it('uses an open pull request again, on top of what the default branch has now', async () => {
    const { git, requests, branch } = scene;
    const first = await propose();
    git.push(branch, { 'other.md': 'Other\n' });
    const again = await propose({ title: 'Newer', body: 'Words' });
    expect(again).toEqual(first);
    expect(requests()).toEqual([{ title: 'Newer', body: 'Words' }]);
    expect(git.contents('callboard/update-web-2')).toEqual({
      ...UPDATED,
      'other.md': '100644 Other\n',
    });
  });

  it('leaves a branch alone that somebody works on', async () => {
    const { git, requests, end } = scene;
    const first = await propose();
    git.push('callboard/update-web-2', { 'README.md': 'Mine\n' });
    expect(await propose({ title: 'Newer' })).toEqual(first);
    expect(requests()).toMatchObject([{ title: 'Update' }]);
    expect(git.contents('callboard/update-web-2')).toHaveProperty(
      ['README.md'],
      '100644 Mine\n',
    );
    end('closed');
    await expect(propose()).rejects.toThrow(
      /'callboard\/update-web-2' of .* has commits of others/,
    );
  });

  it('replaces what is left of an earlier proposal', async () => {
    const { end, git } = scene;
    await propose();
    end('closed');
    const changes = new Map([['README.md', Buffer.from('Third\n')]]);
    expect(await propose({ changes })).toMatchObject({ number: 2 });
    expect(git.contents('callboard/update-web-2')).toMatchObject({
      'README.md': '100644 Third\n',
      'src/old.ts': '100644 old\n',
    });
  });

  it('marks drafts', async () => {
    await propose({ isDraft: true });
    expect(scene.requests()).toMatchObject([{ title: 'Draft: Update' }]);
  });

  it('says that there is nothing to propose', async () => {
    const changes: FileChanges = new Map([
      ['README.md', Buffer.from('Hello\n')],
      ['gone', undefined],
    ]);
    await expect(propose({ changes })).rejects.toThrow('nothing to propose');
    expect(scene.git.branches.size).toBe(1);
  });

  it.each([
    '../etc/passwd',
    '.git/config',
    '/etc/passwd',
    'a//b',
    'README.md/x',
  ])('refuses the path %s', async path => {
    const changes = new Map([[path, Buffer.from('x')]]);
    await expect(propose({ changes })).rejects.toThrow(path);
  });

  it('tells what became of a pull request', async () => {
    const { hosts, repositoryUrl, end } = scene;
    const { number } = await propose();
    const host = hosts.of(repositoryUrl);
    expect(await host.stateOf(repositoryUrl, number)).toBe('open');
    end('closed');
    expect(await host.stateOf(repositoryUrl, number)).toBe('closed');
    end('merged');
    expect(await host.stateOf(repositoryUrl, number)).toBe('merged');
  });

  it('archives a repository, which takes no changes then', async () => {
    const { hosts, repositoryUrl, standIn } = scene;
    await hosts.of(repositoryUrl).archive(repositoryUrl);
    expect(standIn.archived).toBe(true);
    await expect(propose()).rejects.toThrow(`${repositoryUrl} is archived`);
  });

  it.each([
    [401, 'NotAllowedError'],
    [403, 'NotAllowedError'],
    [404, 'NotFoundError'],
    [429, 'ServiceUnavailableError'],
    [502, 'ServiceUnavailableError'],
    [418, 'HostRefusedError'],
  ])('says what the host answered: %s', async (status, name) => {
    scene.server.intercept = () => [status, { message: 'I am a teapot' }];
    await expect(propose()).rejects.toMatchObject({
      name,
      message: expect.stringMatching(/answered .* I am a teapot/),
    });
  });

  it('reads the files of the default branch', async () => {
    const { hosts, repositoryUrl, urlReader } = scene;
    urlReader.readTree.mockResolvedValue({
      files: async () => [
        { path: 'a/b', content: async () => Buffer.from('B') },
      ],
      archive: jest.fn(),
      dir: jest.fn(),
      etag: '1',
    });
    expect(await hosts.readFiles(`${repositoryUrl}.git`)).toEqual(
      new Map([['a/b', Buffer.from('B')]]),
    );
    expect(urlReader.readTree.mock.calls[0][0]).toBe(repositoryUrl);
  });
});

describe('GitHub', () => {
  it('does without drafts where there are none', async () => {
    const { standIn, hosts, repositoryUrl } = await startGithub();
    standIn.hasDrafts = false;
    await hosts.of(repositoryUrl).openPullRequest({
      repositoryUrl,
      branch: 'b',
      title: 'Update',
      body: '',
      changes: new Map([['a', Buffer.from('a')]]),
      isDraft: true,
    });
    expect(standIn.pulls).toMatchObject([{ draft: false }]);
    await standIn.host.stop();
  });

  it('keeps the mode of files in trees that are too large for one answer', async () => {
    const { standIn, hosts, repositoryUrl, git } = await startGithub();
    standIn.maxEntries = 3;
    await hosts.of(repositoryUrl).openPullRequest({
      repositoryUrl,
      branch: 'b',
      title: 'Update',
      body: '',
      changes: new Map([['bin/run', Buffer.from('new')]]),
    });
    expect(git.contents('b')).toMatchObject({ 'bin/run': '100755 new' });
    await standIn.host.stop();
  });
});

describe('hosts', () => {
  const { hosts } = testHosts({ github: [{ host: 'ghe.b.example' }] });

  it.each([
    ['https://unknown.example/a/b', 'on no host of integrations.github'],
    ['not an address', 'on no host of integrations.github'],
    ['https://ghe.b.example/a/b', 'needs apiBaseUrl'],
    ['https://github.com/acme', 'names no repository'],
    ['https://gitlab.com/acme', 'names no repository'],
  ])('say what is wrong with %s', (url, words) => {
    expect(() => hosts.of(url)).toThrow(words);
  });
});
