import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPullRequest, aRepository } from '../__testUtils__/fakeForge';
import { renderForge } from '../__testUtils__/renderForge';

const LONG = { timeout: 10_000 };

const content = {
  repositories: [aRepository()],
  pullRequests: [
    aPullRequest({ number: 3, author: 'user:default/ada' }),
    aPullRequest({ number: 2, title: 'Use another port', state: 'merged' }),
  ],
};

describe('PullRequestsPage', () => {
  it('lists the open ones, and says on the tab how many there are', async () => {
    renderForge('/forge/acme/web/pulls', content);
    const link = await screen.findByRole('link', { name: 'Add owners' }, LONG);
    expect(link).toHaveAttribute('href', '/forge/acme/web/pulls/3');
    expect(screen.getByRole('link', { name: /ada/ })).toHaveAttribute(
      'href',
      '/catalog/default/user/ada',
    );
    expect(
      await screen.findByRole('link', { name: 'Pull requests (1)' }),
    ).toHaveAttribute('aria-current', 'page');
    expect(screen.queryByText('Use another port')).not.toBeInTheDocument();
  });

  it('keeps the chosen state in the address', async () => {
    const forge = renderForge('/forge/acme/web/pulls', content);
    const states = await screen.findByRole(
      'navigation',
      { name: 'State' },
      LONG,
    );
    await userEvent.click(
      await within(states).findByRole('link', { name: /Merged/ }),
    );
    expect(await screen.findByText('Use another port')).toBeVisible();
    expect(
      forge.asked.some(url => url.searchParams.get('state') === 'merged'),
    ).toBe(true);
    expect(
      within(states).getByRole('link', { name: /Merged/ }),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('says what pull requests are where there is none', async () => {
    renderForge('/forge/acme/web/pulls?state=closed', content);
    expect(
      await screen.findByText('Nothing was turned down', {}, LONG),
    ).toBeVisible();
  });

  it('says that the person may not see them', async () => {
    renderForge('/forge/acme/web/pulls', {
      failing: { status: 403, name: 'NotAllowedError', message: 'No' },
    });
    expect(
      await screen.findByText('You may not see the repository', {}, LONG),
    ).toBeVisible();
  });
});
