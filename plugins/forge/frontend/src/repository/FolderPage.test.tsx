import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCommit, aRepository } from '../__testUtils__/fakeForge';
import { renderForge } from '../__testUtils__/renderForge';

const LONG = { timeout: 10_000 };

const content = {
  repositories: [aRepository()],
  refs: [
    { type: 'branch' as const, name: 'main', commit: 'c' },
    { type: 'branch' as const, name: 'feature/x', commit: 'd' },
    { type: 'tag' as const, name: 'v1', commit: 'c' },
  ],
  trees: {
    '': [
      {
        type: 'folder' as const,
        name: 'src',
        path: 'src',
        lastCommit: aCommit({ subject: 'Add sources' }),
      },
      { type: 'file' as const, name: 'README.md', path: 'README.md', size: 9 },
      { type: 'submodule' as const, name: 'other', path: 'other' },
    ],
    'src/deep dir': [
      { type: 'file' as const, name: 'a#b.ts', path: 'src/deep dir/a#b.ts' },
    ],
  },
  files: { 'README.md': { text: '# Hello\n\nSee [sources](src/).\n' } },
};

describe('FolderPage', () => {
  it('says that the repository is archived', async () => {
    renderForge('/forge/acme/web', {
      ...content,
      repositories: [aRepository({ archived: true })],
    });
    expect(
      await screen.findByText('Archived: it takes no changes', {}, LONG),
    ).toBeVisible();
  });

  it('shows the files with their last commits', async () => {
    renderForge('/forge/acme/web', content);
    const table = await screen.findByRole('table', {}, LONG);
    expect(within(table).getByRole('link', { name: 'src' })).toHaveAttribute(
      'href',
      '/forge/acme/web/tree/main/src',
    );
    expect(within(table).getByText('Add sources')).toBeVisible();
    expect(
      within(table).getByRole('link', { name: 'README.md' }),
    ).toHaveAttribute('href', '/forge/acme/web/blob/main/README.md');
    expect(
      within(table).queryByRole('link', { name: 'other' }),
    ).not.toBeInTheDocument();
  });

  it('shows the README with links that stay in the portal', async () => {
    renderForge('/forge/acme/web', content);
    expect(
      await screen.findByRole('heading', { name: 'Hello' }, LONG),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'sources' })).toHaveAttribute(
      'href',
      '/forge/acme/web/tree/main/src',
    );
  });

  it('offers the clone address', async () => {
    renderForge('/forge/acme/web', content);
    expect(
      await screen.findByText('http://forge.test/acme/web.git', {}, LONG),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Copy clone address' }),
    ).toBeInTheDocument();
  });

  it('opens the same folder at another ref', async () => {
    const forge = renderForge('/forge/acme/web', content);
    const select = await screen.findByRole(
      'button',
      { name: /Branch or tag/ },
      LONG,
    );
    await userEvent.click(select);
    await userEvent.click(
      await screen.findByRole('option', { name: 'feature/x' }),
    );
    await screen.findByRole('table');
    expect(
      forge.asked.some(url => url.searchParams.get('ref') === 'feature/x'),
    ).toBe(true);
  });

  it('keeps odd names apart in a deep folder', async () => {
    renderForge('/forge/acme/web/tree/feature%2Fx/src/deep%20dir', content);
    const file = await screen.findByRole('link', { name: 'a#b.ts' }, LONG);
    expect(file).toHaveAttribute(
      'href',
      '/forge/acme/web/blob/feature%2Fx/src/deep%20dir/a%23b.ts',
    );
    const crumbs = screen.getByRole('navigation', { name: 'Path' });
    expect(within(crumbs).getByRole('link', { name: 'src' })).toHaveAttribute(
      'href',
      '/forge/acme/web/tree/feature%2Fx/src',
    );
    expect(within(crumbs).getByText('deep dir')).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('links the catalog entities that live in the repository', async () => {
    const entities = [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'shop',
          annotations: {
            'backstage.io/source-location':
              'url:http://forge.test/acme/web/src/branch/main/',
          },
        },
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'elsewhere' },
      },
    ];
    renderForge('/forge/acme/web', content, { entities });
    expect(
      await screen.findByRole('link', { name: /shop/ }, LONG),
    ).toHaveAttribute('href', '/catalog/default/component/shop');
    expect(
      screen.queryByRole('link', { name: /elsewhere/ }),
    ).not.toBeInTheDocument();
  });

  it('says how to push into an empty repository', async () => {
    renderForge('/forge/acme/web', {
      repositories: [aRepository({ empty: true })],
    });
    expect(
      await screen.findByText('Nothing was pushed yet', {}, LONG),
    ).toBeVisible();
    expect(
      screen.getByText('git remote add origin http://forge.test/acme/web.git'),
    ).toBeVisible();
  });

  it('says that a repository does not exist', async () => {
    renderForge('/forge/acme/none', content);
    expect(
      await screen.findByText('The repository does not exist', {}, LONG),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'All repositories' }),
    ).toHaveAttribute('href', '/forge');
  });

  it('says that a folder does not exist', async () => {
    renderForge('/forge/acme/web/tree/main/none', content);
    expect(
      await screen.findByText('The folder does not exist', {}, LONG),
    ).toBeVisible();
  });
});
