import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import { collect, componentAt } from '../__testUtils__/entities';
import { startForge } from '../__testUtils__/startForge';
import { startHost, type TestHost } from '../__testUtils__/startHost';
import { GitHosts } from '../hosts/GitHosts';
import { GitCollector } from './GitCollector';

function collectorFor(integrations: JsonObject) {
  const hosts = new GitHosts(
    ScmIntegrations.fromConfig(
      mockServices.rootConfig({ data: { integrations } }),
    ),
  );
  const appliesTo = hosts.appliesTo(['github', 'gitlab', 'gitea']) ?? {};
  return new GitCollector({ appliesTo, hosts });
}

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 24 * 60 * 60_000).toISOString();

describe('the embedded Git host', () => {
  it('tells commits and contributors, of one folder as well', async () => {
    const forge = await startForge();
    const collector = collectorFor(forge.integrations);
    await forge.publish('mono', { 'a/one': '1', 'b/two': '2' });
    await forge.publish('mono', { 'a/one': '3' });
    const root = `${forge.baseUrl}/acme/mono/src/branch/main/`;
    await expect(collect(collector, componentAt(root))).resolves.toEqual({
      host: 'gitea',
      defaultBranch: 'main',
      archived: false,
      commits: 2,
      contributors: 1,
      lastCommitAt: expect.stringMatching(/^\d{4}-.*Z$/),
      openPullRequests: 0,
    });
    await expect(
      collect(collector, componentAt(`${root}b/`)),
    ).resolves.toMatchObject({ commits: 1 });
    await expect(
      collect(
        collector,
        componentAt(`${forge.baseUrl}/acme/gone/src/branch/main/`),
      ),
    ).rejects.toThrow('The repository acme/gone was not found');
    await forge.stop();
  });
});

describe('other hosts', () => {
  let host: TestHost;
  beforeEach(async () => {
    host = await startHost();
  });
  afterEach(() => host.stop());

  const github = () =>
    collectorFor({
      github: [
        { host: host.host, apiBaseUrl: `${host.baseUrl}/api/v3`, token: 'tok' },
      ],
    });
  const githubCommit = (days: number, login: string, type = 'User') => ({
    sha: 'a1',
    commit: {
      author: { name: login, email: `${login}@x`, date: daysAgo(days) },
      committer: { name: 'GitHub', email: 'n@x', date: daysAgo(days) },
    },
    author: { login, type },
  });
  const REPOSITORY = '/api/v3/repos/acme/web';

  it('reads GitHub', async () => {
    Object.assign(host.answers, {
      [REPOSITORY]: { body: { default_branch: 'trunk', archived: true } },
      [`${REPOSITORY}/commits`]: {
        body: [
          githubCommit(1, 'ada'),
          githubCommit(2, 'renovate', 'Bot'),
          githubCommit(3, 'ada'),
          githubCommit(4, 'bob'),
        ],
      },
      [`${REPOSITORY}/pulls`]: {
        headers: {
          link: `<${host.baseUrl}/x?state=open&per_page=1&page=2>; rel="next", <${host.baseUrl}/x?state=open&per_page=1&page=7>; rel="last"`,
        },
        body: [{}],
      },
    });
    const entity = componentAt(
      `${host.baseUrl}/acme/web/tree/trunk/services/a/`,
    );
    const facts = await collect(github(), entity);
    expect(facts).toMatchObject({
      host: 'github',
      defaultBranch: 'trunk',
      archived: true,
      commits: 4,
      contributors: 2,
      openPullRequests: 7,
    });
    const [, commits] = host.seen;
    expect(commits.url).toContain('path=services%2Fa');
    expect(commits.url).toContain('sha=trunk');
    expect(commits.headers.authorization).toMatch(/tok$/);
  });

  it('finds the last commit of a repository that sleeps', async () => {
    Object.assign(host.answers, {
      [REPOSITORY]: { body: { default_branch: 'main', archived: false } },
      [`${REPOSITORY}/commits`]: ({ url }: { url: string }) => ({
        body: url.includes('since=') ? [] : [githubCommit(400, 'ada')],
      }),
      [`${REPOSITORY}/pulls`]: { body: [] },
    });
    const facts = await collect(
      github(),
      componentAt(`${host.baseUrl}/acme/web/tree/main/`),
    );
    expect(facts).toMatchObject({
      commits: 0,
      contributors: 0,
      lastCommitAt: expect.any(String),
    });
  });

  it('takes an empty repository of GitHub as it is', async () => {
    Object.assign(host.answers, {
      [REPOSITORY]: { body: { default_branch: 'main', archived: false } },
      [`${REPOSITORY}/commits`]: { status: 409, body: { message: 'empty' } },
    });
    const facts = await collect(
      github(),
      componentAt(`${host.baseUrl}/acme/web/tree/main/`),
    );
    expect(facts).toEqual({
      host: 'github',
      defaultBranch: 'main',
      archived: false,
      commits: 0,
      contributors: 0,
    });
  });

  it('reads GitLab, with groups in groups', async () => {
    const project = '/api/v4/projects/acme%2Fshop%2Fweb';
    Object.assign(host.answers, {
      [project]: { body: { default_branch: 'feature/x', archived: false } },
      [`${project}/repository/commits`]: {
        body: [
          {
            committed_date: daysAgo(3),
            author_name: 'Ada',
            author_email: 'Ada@x',
          },
          {
            committed_date: daysAgo(4),
            author_name: 'bot',
            author_email: 'project_12_bot_ab@noreply.x',
          },
        ],
      },
      [`${project}/merge_requests`]: {
        headers: { 'x-total': '12' },
        body: [{}],
      },
    });
    const collector = collectorFor({
      gitlab: [
        {
          host: host.host,
          apiBaseUrl: `${host.baseUrl}/api/v4`,
          baseUrl: host.baseUrl,
          token: 'tok',
        },
      ],
    });
    const facts = await collect(
      collector,
      componentAt(`${host.baseUrl}/acme/shop/web/-/tree/feature/x/svc/`),
    );
    expect(facts).toMatchObject({
      host: 'gitlab',
      commits: 2,
      contributors: 1,
      openPullRequests: 12,
    });
    expect(host.seen[1].url).toContain('path=svc');
  });

  it('comes back when the host allows it', async () => {
    host.answers[REPOSITORY] = {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
    };
    await expect(
      collect(github(), componentAt(`${host.baseUrl}/acme/web/tree/main/`)),
    ).rejects.toThrow(RetryLaterError);
  });
});

it('is for entities on hosts that it has credentials for', () => {
  const hosts = (integrations: JsonObject) =>
    new GitHosts(
      ScmIntegrations.fromConfig(
        mockServices.rootConfig({ data: { integrations } }),
      ),
    );
  expect(hosts({}).appliesTo(['github', 'gitlab', 'gitea'])).toBeUndefined();
  const github = [{ host: 'github.com', token: 'x' }];
  expect(hosts({ github }).appliesTo(['github'])).toEqual({
    $any: ['https', 'http'].map(scheme => ({
      'metadata.annotations.backstage.io/source-location': {
        $hasPrefix: `url:${scheme}://github.com/`,
      },
    })),
  });
  expect(hosts({ github }).appliesTo(['gitlab'])).toBeUndefined();
});
