import { screen, within } from '@testing-library/react';
import { FakeSimulator } from './__testUtils__/FakeSimulator';
import { renderAccess } from './__testUtils__/renderAccess';

// Rights are remembered between tests, so all of these lack the same ones.
const denied = ['access.policy.read', 'access.audit.read'];

describe('pages for people without rights', () => {
  it('answer questions about themselves only', async () => {
    const simulator = new FakeSimulator();
    renderAccess(
      '/access/simulator?permission=catalog.entity.read&user=user:default/grace',
      { simulator, denied },
    );
    expect(
      await screen.findByRole('region', { name: 'The answer' }),
    ).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(simulator.simulated).toEqual([
      { permission: 'catalog.entity.read' },
    ]);
    expect(simulator.whoCanQueries).toEqual([]);
    const tabs = screen.getByRole('navigation', { name: 'Access' });
    expect(
      within(tabs)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['Simulator']);
  });

  it.each(['audit', 'roles', 'who-can?entity=component:default/basket'])(
    'keep %s closed',
    async address => {
      renderAccess(`/access/${address}`, { denied });
      expect(
        await screen.findByText('There is no such page for you'),
      ).toBeVisible();
    },
  );
});
