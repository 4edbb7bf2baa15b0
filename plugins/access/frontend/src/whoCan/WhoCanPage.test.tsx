import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSimulator } from '../__testUtils__/FakeSimulator';
import { renderAccess } from '../__testUtils__/renderAccess';

const basket = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'basket', title: 'Basket service' },
};

describe('WhoCanPage', () => {
  it('answers for each permission that is about entities', async () => {
    const simulator = new FakeSimulator();
    simulator.able = { roles: [], users: ['user:default/ada'], total: 1 };
    renderAccess('/access/who-can?entity=component:default/basket', {
      simulator,
      entities: [basket],
    });
    for (const action of ['read', 'delete']) {
      const section = await screen.findByRole('region', {
        name: `Who can ${action} basket?`,
      });
      expect(section).toBeVisible();
    }
    expect(await screen.findAllByText('1 person can')).toHaveLength(2);
    expect(simulator.whoCanQueries).toEqual([
      expect.objectContaining({
        permission: 'catalog.entity.read',
        resourceRef: 'component:default/basket',
      }),
      expect.objectContaining({ permission: 'catalog.entity.delete' }),
    ]);
  });

  it('starts with a choice of the entity', async () => {
    renderAccess('/access/who-can', { entities: [basket] });
    expect(await screen.findByText('Choose an entity')).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: /Entity/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /Basket service/ }),
    );
    expect(await screen.findByText('Who can read basket?')).toBeVisible();
    expect((await screen.findAllByText('Nobody can'))[0]).toBeVisible();
  });
});
