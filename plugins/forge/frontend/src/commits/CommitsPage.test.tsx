import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCommit, aRepository } from '../__testUtils__/fakeForge';
import { renderForge } from '../__testUtils__/renderForge';

const LONG = { timeout: 10_000 };

const content = {
  repositories: [aRepository()],
  commits: [
    aCommit({
      id: 'a'.repeat(40),
      subject: 'Third',
      body: 'It took long.',
      authorName: 'Grace',
    }),
    aCommit({ id: 'b'.repeat(40), subject: 'Second' }),
    aCommit({ id: 'c'.repeat(40), subject: 'First' }),
  ],
};

describe('CommitsPage', () => {
  it('shows who changed what, with the files as they were', async () => {
    renderForge('/forge/acme/web/commits/main', content);
    expect(await screen.findByText('Third', {}, LONG)).toBeVisible();
    expect(screen.getByText('Grace')).toBeVisible();
    expect(screen.getByText('It took long.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Files at commit aaaaaaaa' }),
    ).toHaveAttribute('href', `/forge/acme/web/tree/${'a'.repeat(40)}`);
  });

  it('pages to the oldest and back', async () => {
    renderForge('/forge/acme/web/commits/main', content);
    await userEvent.click(
      await screen.findByRole('link', { name: 'Older' }, LONG),
    );
    expect(await screen.findByText('First')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Older' })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: 'Newest' }));
    expect(await screen.findByText('Third')).toBeVisible();
  });

  it('asks for the history of one path', async () => {
    const forge = renderForge('/forge/acme/web/commits/main/src/a.ts', content);
    await screen.findByText('Third', {}, LONG);
    expect(
      forge.asked.some(url => url.searchParams.get('path') === 'src/a.ts'),
    ).toBe(true);
  });
});
