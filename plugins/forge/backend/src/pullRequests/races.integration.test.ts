import { mockServices } from '@backstage/backend-test-utils';
import { tipOf } from '../git/branches';
import { RepositoryStore } from '../repositories/RepositoryStore';
import { InMemoryPullRequestsStore } from './__testUtils__/InMemoryPullRequestsStore';
import {
  Scenario,
  startScenario,
  WEB,
} from './__testUtils__/pullRequestScenario';
import { createPullRequests } from './createPullRequests';
import { PullRequestMerger } from './PullRequestMerger';
import { PullRequestsStore } from './PullRequestsStore';

const by = { ref: 'user:default/eve', name: 'Eve', email: 'eve@b.example' };
const web = { org: 'acme', name: 'web' };

/** Lets something happen between the making of a merge and its taking effect. */
class InterruptedMerger extends PullRequestMerger {
  interruptions: (() => Promise<unknown>)[] = [];

  async prepare(...args: Parameters<PullRequestMerger['prepare']>) {
    const commit = await super.prepare(...args);
    await this.interruptions.shift()?.();
    return commit;
  }
}

describe('pull requests, when much happens at once', () => {
  let scenario: Scenario;
  let path: string;
  let store: PullRequestsStore;
  let merger: InterruptedMerger;
  let pulls: ReturnType<typeof createPullRequests>;

  beforeEach(async () => {
    scenario = await startScenario();
    const repositories = new RepositoryStore({
      dataDir: scenario.forge.dataDir,
      organizations: ['acme'],
    });
    ({ path } = await repositories.get('acme', 'web'));
    store = new InMemoryPullRequestsStore();
    merger = new InterruptedMerger(store);
    pulls = createPullRequests({
      auditor: mockServices.auditor.mock(),
      logger: mockServices.logger.mock(),
      repositories,
      store,
      merger,
      publish: async () => {},
    });
  });
  afterEach(() => scenario.forge.stop());

  async function open(head: string, files: Record<string, string>) {
    await scenario.branch(head, files);
    const input = { ...web, title: `Merge ${head}`, head, base: 'main' };
    const { number } = await pulls.service.openPullRequest(input, { by });
    return { ...web, number };
  }

  const countCommits = async () => {
    const { output } = await scenario.forge.git(
      path,
      ...['rev-list', '--count', '--first-parent', 'main'],
    );
    return Number(output);
  };

  it('loses no push that comes in between', async () => {
    const id = await open('owners', { CODEOWNERS: '* @ada\n' });
    merger.interruptions = [
      () => scenario.pushToMain({ 'first.md': '1' }),
      () => scenario.pushToMain({ 'second.md': '2' }),
    ];
    const merged = await pulls.service.mergePullRequest(id, {}, { by });
    expect(merged).toMatchObject({
      state: 'merged',
      mergedBy: by.ref,
      commits: 1,
      changedFiles: 1,
    });
    for (const file of ['CODEOWNERS', 'first.md', 'second.md']) {
      const { code } = await scenario.forge.git(
        path,
        ...['cat-file', '-e', `main:${file}`],
      );
      expect({ file, code }).toEqual({ file, code: 0 });
    }
  });

  it('finds a conflict that comes in between', async () => {
    const id = await open('owners', { CODEOWNERS: '* @ada\n' });
    merger.interruptions = [
      () => scenario.pushToMain({ CODEOWNERS: '* @eve\n' }),
    ];
    await expect(
      pulls.service.mergePullRequest(id, {}, { by }),
    ).rejects.toThrow('changed the same lines of CODEOWNERS');
    await expect(pulls.service.getPullRequest(id)).resolves.toMatchObject({
      state: 'open',
      mergeability: { status: 'conflicts', files: ['CODEOWNERS'] },
    });
  });

  it('gives up when there is always another push', async () => {
    const id = await open('owners', { CODEOWNERS: '* @ada\n' });
    let count = 0;
    const push = () => scenario.pushToMain({ 'n.md': `${(count += 1)}` });
    merger.interruptions = Array.from({ length: 10 }, () => push);
    await expect(
      pulls.service.mergePullRequest(id, {}, { by }),
    ).rejects.toThrow('try again');
  });

  it('merges the same one once', async () => {
    const id = await open('owners', { CODEOWNERS: '* @ada\n' });
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => pulls.service.mergePullRequest(id, {}, { by })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect(await countCommits()).toBe(2);
  });

  it('merges several at once into the same branch', async () => {
    const ids = [
      await open('a', { 'a.md': 'a' }),
      await open('b', { 'b.md': 'b' }),
      await open('c', { 'c.md': 'c' }),
    ];
    await Promise.all(
      ids.map(id =>
        pulls.service.mergePullRequest(id, { deleteBranch: true }, { by }),
      ),
    );
    expect(await countCommits()).toBe(4);
    const { output } = await scenario.forge.git(path, 'branch', '--list');
    expect(output.trim()).toBe('* main');
  });

  it('finishes a merge whose process ended in the middle', async () => {
    const id = await open('owners', { CODEOWNERS: '* @ada\n' });
    merger.interruptions = [
      async () => {
        throw new Error('The process ended');
      },
    ];
    await expect(
      pulls.service.mergePullRequest(id, {}, { by }),
    ).rejects.toThrow('ended');
    // As it would be between the move of the branch and the note about it.
    const head = await tipOf(path, 'refs/heads/owners');
    await scenario.forge.git(path, 'update-ref', 'refs/heads/main', `${head}`);
    const baseCommit = await tipOf(path, 'refs/heads/main~1');
    await store.change(id, 'open', {
      plannedMerge: head,
      baseCommit,
      mergedBy: by.ref,
    });
    await expect(pulls.service.getPullRequest(id)).resolves.toMatchObject({
      state: 'merged',
      mergeCommit: head,
      mergedBy: by.ref,
      changedFiles: 1,
    });
  });

  it('does not take a plan for a merge', async () => {
    const id = await open('owners', { CODEOWNERS: '* @ada\n' });
    await store.change(id, 'open', { plannedMerge: 'f'.repeat(40) });
    await expect(pulls.service.getPullRequest(id)).resolves.toMatchObject({
      state: 'open',
    });
  });
});

describe('pull requests, after pushes', () => {
  let scenario: Scenario;
  beforeEach(async () => {
    scenario = await startScenario();
  });
  afterEach(() => scenario.forge.stop());

  const state = async (number: number) =>
    (await scenario.forge.gitea('GET', `${WEB}/pulls/${number}`)).body;

  it('marks as merged what somebody merged and pushed', async () => {
    const head = await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const number = await scenario.open('owners');
    await scenario.forge.git(
      scenario.clone,
      ...['push', '-q', 'origin', 'owners:main'],
    );
    expect(await state(number)).toMatchObject({
      merged: true,
      merge_commit_sha: head,
      merged_by: { login: 'portal' },
      changed_files: 1,
    });
  });

  it('still shows what a deleted branch had, and says it is gone', async () => {
    const head = await scenario.branch('owners', { CODEOWNERS: '* @ada\n' });
    const number = await scenario.open('owners');
    await scenario.forge.git(
      scenario.clone,
      ...['push', '-q', 'origin', ':owners'],
    );
    expect(await state(number)).toMatchObject({
      state: 'open',
      mergeable: false,
      head: { sha: head },
      changed_files: 1,
    });
    const merge = await scenario.forge.gitea(
      'POST',
      `${WEB}/pulls/${number}/merge`,
      { Do: 'merge' },
    );
    expect(merge).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("no branch 'owners'") },
    });
  });
});
