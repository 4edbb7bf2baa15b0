import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAccess } from '../__testUtils__/renderAccess';

const people = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'grace', namespace: 'default' },
    spec: { profile: { displayName: 'Grace Hopper' }, memberOf: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'web', namespace: 'default', title: 'Web team' },
    spec: { type: 'team', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', namespace: 'default' },
  },
];

describe('MembersField', () => {
  it('flags members that the catalog does not have', async () => {
    renderAccess('/access/roles/edit/platform', { entities: people });
    expect(await screen.findByText(/give nobody a right/)).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'Remove group:default/platform, not in the catalog',
      }),
    ).toBeVisible();
  });

  it('finds people and groups, and stays ready for the next', async () => {
    renderAccess('/access/roles/new', { entities: people });
    const picker = await screen.findByRole('combobox', {
      name: 'Add a person or a group',
    });
    await userEvent.type(picker, 'g');
    expect(screen.queryByRole('option', { name: /shop/ })).toBeNull();
    await userEvent.click(
      await screen.findByRole('option', { name: /Grace Hopper/ }),
    );
    expect(
      await screen.findByRole('button', { name: 'Remove user:default/grace' }),
    ).toBeVisible();
    expect(
      screen.getByRole('combobox', { name: 'Add a person or a group' }),
    ).toHaveValue('');
  });
});
