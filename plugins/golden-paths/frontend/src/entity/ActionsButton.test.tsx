import type { EntityAction } from '@callboard/plugin-golden-paths-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { entityActionsApiRef } from '../apis';
import { ActionsButton } from './ActionsButton';

const orders = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
};

function anAction(fields: Partial<EntityAction> = {}): EntityAction {
  return {
    templateRef: 'template:default/add-database',
    title: 'Add a database',
    description: 'A PostgreSQL database of its own.',
    url: '/create/templates/default/add-database?formData=%7B%7D',
    needsApproval: true,
    allowed: true,
    ...fields,
  };
}

function open(load: () => Promise<EntityAction[]>) {
  const asked: string[] = [];
  renderOnPortal(<ActionsButton entity={orders} />, {
    apis: [
      [
        entityActionsApiRef,
        {
          listEntityActions: async (entityRef: string) => {
            asked.push(entityRef);
            return { items: await load() };
          },
        },
      ],
    ],
  });
  return asked;
}

const press = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Actions' }));

describe('ActionsButton', () => {
  it('asks nothing before it is pressed', async () => {
    const asked = open(async () => []);
    await screen.findByRole('button', { name: 'Actions' });
    expect(asked).toEqual([]);
    await press();
    expect(await screen.findByText('No action fits this entity')).toBeVisible();
    expect(asked).toEqual(['component:default/orders']);
  });

  it('leads to the form, filled, and closes', async () => {
    open(async () => [anAction()]);
    await press();
    expect(await screen.findByText('Needs approval')).toBeVisible();
    expect(screen.getByText('A PostgreSQL database of its own.')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Add a database' }));
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/create/templates/default/add-database?formData=%7B%7D',
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why an action is closed', async () => {
    open(async () => [anAction({ allowed: false })]);
    await press();
    expect(await screen.findByText(/does not let you run it/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Add a database' })).toBeNull();
  });

  it('says why there is nothing, and tries again', async () => {
    let attempt = 0;
    open(async () => {
      attempt += 1;
      if (attempt === 1) {
        throw new Error('The catalog is away');
      }
      return [anAction()];
    });
    await press();
    expect(await screen.findByText('The catalog is away')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Add a database')).toBeVisible();
  });
});
