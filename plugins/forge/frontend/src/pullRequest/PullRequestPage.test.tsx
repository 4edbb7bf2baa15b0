import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aCommit,
  aPullRequest,
  aRepository,
  FakeForgeContent,
} from '../__testUtils__/fakeForge';
import { renderForge } from '../__testUtils__/renderForge';

const LONG = { timeout: 10_000 };
const PATH = '/forge/acme/web/pulls/1';

const changes = {
  changedFiles: 4,
  files: [
    {
      path: 'src/app.ts',
      change: 'modified' as const,
      added: 1,
      removed: 1,
      cut: false,
      hunks: [
        {
          heading: '',
          lines: [
            { type: 'context' as const, before: 1, after: 1, text: 'first' },
            { type: 'removed' as const, before: 2, text: 'old line' },
            { type: 'added' as const, after: 2, text: 'new line' },
          ],
        },
      ],
    },
    {
      path: 'logo.png',
      previousPath: 'old.png',
      change: 'renamed' as const,
      cut: false,
      hunks: [],
    },
    {
      path: 'big.txt',
      change: 'added' as const,
      added: 9000,
      removed: 0,
      cut: true,
      hunks: [],
    },
  ],
};

const contentWith = (
  pullRequest: Parameters<typeof aPullRequest>[0] = {},
  more: Partial<FakeForgeContent> = {},
): FakeForgeContent => ({
  repositories: [aRepository()],
  pullRequests: [aPullRequest(pullRequest)],
  commits: [aCommit({ subject: 'Ask the owners' })],
  changes,
  ...more,
});

describe('PullRequestPage', () => {
  it('shows what it is for, its commits and its lines', async () => {
    renderForge(PATH, contentWith());
    expect(
      await screen.findByRole('heading', { name: 'Add owners #1' }, LONG),
    ).toBeVisible();
    expect(await screen.findByText('agreed')).toBeVisible();
    expect(await screen.findByText('Ask the owners')).toBeVisible();
    const table = await screen.findByRole('table', {
      name: 'Changes of src/app.ts',
    });
    const [, , removed, added] = within(table).getAllByRole('row');
    expect(within(removed).getByText('old line')).toBeVisible();
    expect(within(removed).getByLabelText('removed')).toBeVisible();
    expect(within(added).getByText('new line')).toBeVisible();
    expect(within(added).getByLabelText('added')).toBeVisible();
  });

  it('says what it leaves out', async () => {
    renderForge(PATH, contentWith());
    expect(
      await screen.findByText('This is not a text file.', {}, LONG),
    ).toBeVisible();
    expect(screen.getByText(/old\.png →/)).toBeVisible();
    expect(screen.getByText(/More lines changed than can/)).toBeVisible();
    expect(screen.getByText(/The first 3 of 4 files/)).toBeVisible();
  });

  it('merges what is shown, the way that was chosen', async () => {
    const forge = renderForge(PATH, contentWith());
    await userEvent.click(
      await screen.findByRole('button', { name: /How/ }, LONG),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Squash into one commit' }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Delete the branch/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }));
    expect(await screen.findByText(/^Merged into/)).toBeVisible();
    expect(forge.sent).toEqual([
      {
        path: '1/merge',
        body: {
          style: 'squash',
          headCommit: 'a'.repeat(40),
          deleteBranch: false,
        },
      },
    ]);
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    // The tab no longer counts it.
    expect(
      await screen.findByRole('link', { name: 'Pull requests' }),
    ).toBeVisible();
  });

  it('closes, and opens again', async () => {
    const forge = renderForge(PATH, contentWith());
    await userEvent.click(
      await screen.findByRole('button', { name: /^Close/ }, LONG),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reopen' }),
    );
    expect(await screen.findByRole('button', { name: 'Merge' })).toBeVisible();
    expect(forge.sent.map(({ path }) => path)).toEqual(['1/close', '1/reopen']);
  });

  it('says why it could not be merged', async () => {
    renderForge(
      PATH,
      contentWith(
        {},
        {
          actFails: {
            status: 409,
            name: 'ConflictError',
            message: "'owners' has new commits",
          },
        },
      ),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Merge' }, LONG),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "'owners' has new commits",
    );
  });

  it('names the files that conflict, and how to go on', async () => {
    renderForge(
      PATH,
      contentWith({
        mergeability: { status: 'conflicts', files: ['README.md'] },
      }),
    );
    expect(await screen.findByText('README.md', {}, LONG)).toBeVisible();
    expect(
      screen.getByText('git checkout owners && git merge origin/main'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    expect(await screen.findByRole('button', { name: /^Close/ })).toBeVisible();
  });

  it.each([
    [{ status: 'nothing-to-merge' as const }, 'Nothing to merge'],
    [{ status: 'branch-missing' as const, branch: 'owners' }, 'Branch is gone'],
  ])('says about %j: %s', async (mergeability, words) => {
    renderForge(PATH, contentWith({ mergeability }));
    expect(await screen.findByText(words, {}, LONG)).toBeVisible();
  });

  it('has no buttons for those who may not merge', async () => {
    // Another repository: permissions are remembered between tests.
    const content = {
      ...contentWith({ name: 'shop' }),
      repositories: [aRepository({ name: 'shop' })],
    };
    renderForge('/forge/acme/shop/pulls/1', content, { mayMerge: false });
    expect(
      await screen.findByText(/Owners of what lives in/, {}, LONG),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Close/ })).toBeNull();
  });

  it('says who merged it and when', async () => {
    renderForge(
      PATH,
      contentWith({
        state: 'merged',
        mergedBy: 'user:default/ada',
        mergedAt: '2025-01-02T00:00:00Z',
        mergeCommit: 'c'.repeat(40),
      }),
    );
    const line = await screen.findByText(/^Merged into/, {}, LONG);
    await waitFor(() => expect(line).toHaveTextContent(/ada.*cccccccc/));
  });

  it('says that there is no such pull request', async () => {
    renderForge('/forge/acme/web/pulls/9', contentWith());
    expect(
      await screen.findByText('The pull request does not exist', {}, LONG),
    ).toBeVisible();
  });
});
