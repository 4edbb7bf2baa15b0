import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakePolicies } from '../__testUtils__/FakePolicies';
import { renderAccess } from '../__testUtils__/renderAccess';
import { smallPolicy } from '../__testUtils__/documents';

const platform = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

describe('RolesPage', () => {
  it('lists roles with their members, and flags those that nobody knows', async () => {
    const policies = new FakePolicies(smallPolicy);
    policies.people = {
      people: ['user:default/ada'],
      total: 3,
      unknown: ['group:default/platform'],
    };
    renderAccess('/access/roles', { policies });
    expect(await screen.findByText('Platform team')).toBeVisible();
    expect(screen.getByText('Everyone with an account')).toBeVisible();
    expect(
      screen.getByText('group:default/platform, not in the catalog'),
    ).toBeVisible();
    expect(screen.getAllByText('3 people')).toHaveLength(2);
    expect(screen.getAllByText('and 2 more')).toHaveLength(2);
  });

  it('makes a draft with the first role that is added', async () => {
    const { policies } = renderAccess('/access/roles/new');
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Title/ }),
      'Team leads',
    );
    expect(screen.getByRole('textbox', { name: 'Id' })).toHaveValue(
      'team-leads',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save to draft' }),
    );
    expect(await screen.findByText('Draft 2, based on 1')).toBeInTheDocument();
    expect(policies.draft?.document.roles.map(({ id }) => id)).toEqual([
      'staff',
      'platform',
      'team-leads',
    ]);
    expect(await screen.findByText(/^1 change\./)).toBeVisible();
  });

  it('edits the members of a role', async () => {
    const { policies } = renderAccess('/access/roles/edit/platform', {
      entities: [platform],
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove group:default/platform',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /Add many at once/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Guests' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save to draft' }),
    );
    await screen.findByText('Draft 2, based on 1');
    expect(policies.draft?.document.roles[1].members).toEqual(['guests']);
  });

  it('refuses to remove a role that a rule is alone about', async () => {
    renderAccess('/access/roles/edit/staff');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove role' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Staff reads the catalog, no-deleting');
    expect(
      within(dialog).getByRole('button', { name: 'Remove role' }),
    ).toBeDisabled();
  });

  it('says why nothing can be changed when the policy is in a file', async () => {
    const policies = new FakePolicies(smallPolicy);
    policies.readOnlyReason = 'It is read from /etc/policy.yaml.';
    renderAccess('/access/roles', { policies });
    expect(
      await screen.findByText('It is read from /etc/policy.yaml.'),
    ).toBeVisible();
    await screen.findByText('Platform team');
    expect(screen.queryByRole('link', { name: 'Add role' })).toBeNull();
  });

  it('says when it is closed to the person', async () => {
    renderAccess('/access/roles', {
      policies: await FakePolicies.refusing(403, 'No'),
    });
    expect(await screen.findByText('Policies are closed to you')).toBeVisible();
  });

  it('can be asked again after a failure', async () => {
    const policies = new FakePolicies(smallPolicy);
    policies.failing = new Error('The database is away');
    renderAccess('/access/roles', { policies });
    expect(await screen.findByText('The database is away')).toBeVisible();
    policies.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Platform team')).toBeVisible();
  });
});
