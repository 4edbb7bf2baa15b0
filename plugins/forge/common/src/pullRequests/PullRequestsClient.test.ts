import { fetching, refusing } from '@callboard/http-client/testUtils';
import { PullRequestsClient } from './PullRequestsClient';

const pullRequest = {
  org: 'larkfield',
  name: 'checkout',
  number: 3,
  title: 'Add owners',
  body: '',
  state: 'open',
  head: 'owners',
  base: 'main',
  author: 'portal',
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
};
const details = {
  ...pullRequest,
  headCommit: 'a'.repeat(40),
  commits: 1,
  changedFiles: 1,
  mergeability: { status: 'conflicts', files: ['README.md'] },
  headBranchCanBeDeleted: true,
};
const repository = { org: 'larkfield', name: 'check out' };
const id = { ...repository, number: 3 };
const ROOT = 'http://portal/api/forge/repositories/larkfield/check%20out/pulls';

describe('PullRequestsClient', () => {
  it('lists those in one state, with how many there are', async () => {
    const page = {
      items: [pullRequest],
      counts: { open: 1, merged: 4, closed: 0 },
    };
    const backend = fetching(page);
    const client = new PullRequestsClient(backend);
    await expect(
      client.listPullRequests(repository, { state: 'open', limit: 5 }),
    ).resolves.toEqual(page);
    await client.listPullRequests(repository);
    expect(backend.asked).toEqual([
      `GET ${ROOT}?state=open&limit=5`,
      `GET ${ROOT}`,
    ]);
  });

  it('reads one with what stands against merging it', async () => {
    const backend = fetching(details);
    const client = new PullRequestsClient(backend);
    await expect(client.getPullRequest(id)).resolves.toEqual(details);
    expect(backend.asked).toEqual([`GET ${ROOT}/3`]);
  });

  it('reads its commits and changes', async () => {
    const commits = fetching({ items: [] });
    await new PullRequestsClient(commits).listPullRequestCommits(id);
    expect(commits.asked).toEqual([`GET ${ROOT}/3/commits`]);
    const changes = fetching({ files: [], changedFiles: 0 });
    await new PullRequestsClient(changes).getPullRequestChanges(id);
    expect(changes.asked).toEqual([`GET ${ROOT}/3/changes`]);
  });

  it('merges what was looked at, closes and opens again', async () => {
    const backend = fetching(details);
    const client = new PullRequestsClient(backend);
    const merge = { style: 'squash' as const, headCommit: 'a'.repeat(40) };
    await client.mergePullRequest(id, merge);
    await client.closePullRequest(id);
    await client.reopenPullRequest(id);
    expect(backend.asked).toEqual([
      `POST ${ROOT}/3/merge`,
      `POST ${ROOT}/3/close`,
      `POST ${ROOT}/3/reopen`,
    ]);
    expect(backend.sent[0]).toEqual(merge);
  });

  it('throws what the forge said', async () => {
    const client = new PullRequestsClient(
      refusing(409, { name: 'ConflictError', message: 'README.md' }),
    );
    await expect(client.mergePullRequest(id)).rejects.toMatchObject({
      cause: { name: 'ConflictError', message: 'README.md' },
    });
  });

  it('does not pass on an answer of another shape', async () => {
    const client = new PullRequestsClient(
      fetching({ ...details, state: 'stuck' }),
    );
    await expect(client.getPullRequest(id)).rejects.toThrow('state');
  });
});
