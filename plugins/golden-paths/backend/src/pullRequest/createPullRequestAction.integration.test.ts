import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import { TestPortal } from '../__testUtils__/TestPortal';
import {
  FORGE_PASSWORD,
  publishRepository,
} from './__testUtils__/publishRepository';
import { createPullRequestAction } from './createPullRequestAction';

jest.setTimeout(120_000);

const committer = { name: 'Callboard', email: 'callboard@b.example' };
const ada = {
  apiVersion: 'backstage.io/v1alpha1' as const,
  kind: 'User' as const,
  metadata: { name: 'ada' },
  spec: { profile: { displayName: 'Ada L.', email: 'ada@b.example' } },
};

describe('publish:gitea:pull-request, against the forge', () => {
  let portal: TestPortal;
  const directory = createMockDirectory();
  beforeAll(async () => {
    portal = await TestPortal.start();
  });
  afterAll(() => portal?.stop());
  beforeEach(() => directory.clear());
  afterEach(() => {
    portal.gitHost.refuse = () => false;
  });

  /** Runs the step with files in the workspace, and returns its outputs. */
  async function run(
    repo: string,
    files: Record<string, string>,
    options: {
      input?: JsonObject;
      password?: string;
      isDryRun?: boolean;
    } = {},
  ): Promise<Record<string, unknown>> {
    const { host } = portal.gitHost;
    const { password = FORGE_PASSWORD } = options;
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitea: [
            { host, baseUrl: `http://${host}`, username: 'portal', password },
          ],
        },
      }),
    );
    directory.setContent({ workspace: files });
    let folders = 0;
    const outputs: Record<string, unknown> = {};
    await createPullRequestAction({ committer, integrations }).handler({
      ...createMockActionContext({
        workspacePath: directory.resolve('workspace'),
        input: {
          repoUrl: `${host}?owner=larkfield&repo=${repo}`,
          branchName: 'change',
          title: 'Change it',
          description: 'Because.',
          ...options.input,
        },
      }),
      user: { ref: 'user:default/ada', entity: ada },
      isDryRun: options.isDryRun,
      createTemporaryDirectory: async () => {
        folders += 1;
        const name = `clone-${folders}`;
        directory.addContent({ [name]: {} });
        return directory.resolve(name);
      },
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    });
    return outputs;
  }

  const pulls = async (repo: string) =>
    (
      await portal.ask<{ items: { number: number; title: string }[] }>(
        'GET',
        `/forge/repositories/larkfield/${repo}/pulls`,
      )
    ).body.items;

  it('proposes files in the name of who runs it', async () => {
    const git = await publishRepository(portal, 'first', { 'a.md': '1\n' });
    await expect(
      run('first', { 'a.md': '2\n', 'b.md': 'new\n' }),
    ).resolves.toEqual({
      changed: true,
      repositoryUrl: `http://${portal.gitHost.host}/larkfield/first`,
      remoteUrl: `http://${portal.gitHost.host}/larkfield/first/pulls/1`,
      pullRequestNumber: 1,
    });
    await git('fetch', '-q', 'origin', 'change');
    const line = await git('log', '-1', '--format=%an <%ae> %cn', 'FETCH_HEAD');
    expect(line).toBe('Ada L. <ada@b.example> Callboard');
    expect(await git('diff', '--name-only', 'origin/main', 'FETCH_HEAD')).toBe(
      'a.md\nb.md',
    );
  });

  it('run twice finds the same pull request', async () => {
    await publishRepository(portal, 'twice', { 'a.md': '1\n' });
    const first = await run('twice', { 'a.md': '2\n' });
    await expect(run('twice', { 'a.md': '2\n' })).resolves.toEqual(first);
    expect(await pulls('twice')).toHaveLength(1);
  });

  it('opens the pull request that an interrupted run did not', async () => {
    await publishRepository(portal, 'halfway', { 'a.md': '1\n' });
    portal.gitHost.refuse = ({ method, url }) =>
      method === 'POST' && url?.endsWith('/pulls') === true;
    await expect(run('halfway', { 'a.md': '2\n' })).rejects.toThrow(
      'does not let the portal work on larkfield/halfway',
    );
    portal.gitHost.refuse = () => false;
    await expect(run('halfway', { 'a.md': '2\n' })).resolves.toMatchObject({
      pullRequestNumber: 1,
    });
  });

  it('opens nothing when the target branch has all of it', async () => {
    await publishRepository(portal, 'same', { 'a.md': '1\n' });
    await expect(run('same', { 'a.md': '1\n' })).resolves.toEqual({
      changed: false,
      repositoryUrl: `http://${portal.gitHost.host}/larkfield/same`,
    });
    expect(await pulls('same')).toEqual([]);
  });

  it('leaves files alone that are there, if it shall', async () => {
    await publishRepository(portal, 'kept', { 'a.md': '1\n' });
    const input = { keepExisting: true };
    await expect(
      run('kept', { 'a.md': '2\n' }, { input }),
    ).resolves.toMatchObject({ changed: false });
    await run('kept', { 'a.md': '2\n', 'b.md': 'new\n' }, { input });
    // The second run meets the branch of the first one.
    await expect(
      run('kept', { 'a.md': '2\n', 'b.md': 'new\n' }, { input }),
    ).resolves.toMatchObject({ pullRequestNumber: 1 });
  });

  it('does not touch a branch with other content, unless it shall', async () => {
    const git = await publishRepository(portal, 'other', { 'a.md': '1\n' });
    await run('other', { 'a.md': '2\n' });
    await expect(run('other', { 'a.md': '3\n' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        "The branch 'change' of larkfield/other",
      ),
      stack: expect.not.stringContaining('\n'),
    });
    await expect(
      run('other', { 'a.md': '3\n' }, { input: { update: true } }),
    ).resolves.toMatchObject({ pullRequestNumber: 1 });
    await git('fetch', '-q', 'origin', 'change');
    expect(await git('rev-list', '--count', 'origin/main..FETCH_HEAD')).toBe(
      '2',
    );
  });

  it('takes files from a folder and puts them into one', async () => {
    const git = await publishRepository(portal, 'folders', { 'a.md': '1\n' });
    await run(
      'folders',
      { 'out/b.md': 'new\n', 'left.md': 'x' },
      { input: { sourcePath: 'out', targetPath: 'docs' } },
    );
    await git('fetch', '-q', 'origin', 'change');
    expect(await git('diff', '--name-only', 'origin/main', 'FETCH_HEAD')).toBe(
      'docs/b.md',
    );
  });

  it('changes nothing in a dry run', async () => {
    await publishRepository(portal, 'dry', { 'a.md': '1\n' });
    await expect(
      run('dry', { 'a.md': '2\n' }, { isDryRun: true }),
    ).resolves.toMatchObject({ changed: false });
    expect(await pulls('dry')).toEqual([]);
  });

  it('refuses what cannot be, with the reason', async () => {
    await publishRepository(portal, 'wrong', { 'a.md': '1\n' });
    const files = { 'a.md': '2\n' };
    const refusals: [repo: string, input: JsonObject, reason: string][] = [
      ['none', {}, 'no repository larkfield/none'],
      ['wrong', { branchName: 'main' }, 'is the branch that the pull request'],
      ['wrong', { targetBranchName: 'next' }, "wrong has no branch 'next'"],
      ['wrong', { sourcePath: '../..' }, 'outside'],
      ['wrong', { targetPath: '../..' }, 'outside'],
    ];
    for (const [repo, input, reason] of refusals) {
      await expect(run(repo, files, { input })).rejects.toThrow(reason);
    }
  });

  it('names the config when the host refuses the portal', async () => {
    await publishRepository(portal, 'closed', { 'a.md': '1\n' });
    await expect(
      run('closed', { 'a.md': '2\n' }, { password: 'wrong' }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('integrations.gitea'),
    });
    portal.gitHost.refuse = ({ url }) =>
      url?.endsWith('/git-receive-pack') === true;
    await expect(run('closed', { 'a.md': '2\n' })).rejects.toThrow(
      'does not let the portal push to larkfield/closed',
    );
  });
});
