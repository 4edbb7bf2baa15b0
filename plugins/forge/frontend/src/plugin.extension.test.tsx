import { screen } from '@testing-library/react';
import { aRepository } from './__testUtils__/fakeForge';
import { renderForge } from './__testUtils__/renderForge';

describe('forge plugin', () => {
  it('has the repositories at /forge', async () => {
    renderForge('/forge', { repositories: [aRepository()] });
    expect(
      await screen.findByRole(
        'link',
        { name: /acme.*web/ },
        { timeout: 10_000 },
      ),
    ).toHaveAttribute('href', '/forge/acme/web');
    expect(
      screen.getByRole('heading', { level: 1, name: 'Repositories' }),
    ).toBeInTheDocument();
  });
});
