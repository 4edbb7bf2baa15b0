import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRepository } from '../__testUtils__/fakeForge';
import { renderForge } from '../__testUtils__/renderForge';

const LONG = { timeout: 10_000 };

describe('RepositoriesPage', () => {
  it('says what each repository is for, and which are empty or archived', async () => {
    renderForge('/forge', {
      repositories: [
        aRepository({ description: 'Sells carrots' }),
        aRepository({ name: 'new', empty: true, updatedAt: undefined }),
        aRepository({ name: 'old', archived: true }),
      ],
    });
    expect(await screen.findByText('Sells carrots', {}, LONG)).toBeVisible();
    expect(screen.getByText('Empty')).toBeVisible();
    expect(screen.getByText('Archived')).toBeVisible();
  });

  it('asks the server for what is typed', async () => {
    const forge = renderForge('/forge', {
      repositories: [aRepository(), aRepository({ name: 'api' })],
    });
    await screen.findByText('web', {}, LONG);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Filter repositories' }),
      'api',
    );
    await waitFor(() =>
      expect(screen.queryByText('web')).not.toBeInTheDocument(),
    );
    expect(forge.asked.at(-1)?.searchParams.get('query')).toBe('api');
  });

  it('starts with the filter of the address', async () => {
    renderForge('/forge?query=nothing', { repositories: [aRepository()] });
    expect(
      await screen.findByText('No repository matches', {}, LONG),
    ).toBeVisible();
  });

  it('says what the page is for when there are none', async () => {
    renderForge('/forge', {});
    expect(
      await screen.findByText('No repositories yet', {}, LONG),
    ).toBeVisible();
  });

  it('can be asked again after a failure', async () => {
    const forge = renderForge('/forge', {
      repositories: [aRepository()],
      failing: { status: 503, name: 'ServiceUnavailable', message: 'Busy' },
    });
    const retry = await screen.findByRole(
      'button',
      { name: 'Try again' },
      LONG,
    );
    forge.content.failing = undefined;
    await userEvent.click(retry);
    expect(await screen.findByText('web')).toBeVisible();
  });

  it('says when the list is closed to the person', async () => {
    renderForge('/forge', {
      failing: { status: 403, name: 'NotAllowedError', message: 'No' },
    });
    expect(
      await screen.findByText(
        'You may not see the list of repositories',
        {},
        LONG,
      ),
    ).toBeVisible();
  });
});
