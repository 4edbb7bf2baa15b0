import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSimulator } from '../__testUtils__/FakeSimulator';
import { renderAccess } from '../__testUtils__/renderAccess';

const basket = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'basket', title: 'Basket service' },
};
const grace = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'grace' },
  spec: { profile: { displayName: 'Grace Hopper' } },
};

const answers = () =>
  screen.findAllByRole('region', { name: /^Version \d|The answer/ });

describe('SimulatorPage', () => {
  it('asks what the address says and answers in words', async () => {
    const simulator = new FakeSimulator();
    renderAccess(
      '/access/simulator?user=user:default/grace&permission=catalog.entity.read&resource=component:default/basket',
      { simulator },
    );
    expect(
      await screen.findByText(
        'grace may read basket: the rule “Staff reads the catalog” allows it.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Allowed')).toBeVisible();
    expect(simulator.simulated).toEqual([
      {
        user: 'user:default/grace',
        permission: 'catalog.entity.read',
        resourceRef: 'component:default/basket',
        versions: ['published'],
      },
    ]);
  });

  it('shows first what decided, then the others by what became of them', async () => {
    const simulator = new FakeSimulator();
    simulator.answer = request => ({
      ...new FakeSimulator().answer(request, 1),
      outcome: 'deny',
      decidedBy: { kind: 'rule', ruleId: 'no-deleting' },
      trail: [
        {
          ruleId: 'staff-reads',
          effect: 'allow',
          outcome: 'overruled',
          why: 'It allows this to Staff, but a rule that denies wins',
        },
        {
          ruleId: 'no-deleting',
          effect: 'deny',
          outcome: 'decided',
          why: 'It denies this to Staff',
        },
        {
          ruleId: 'leads',
          effect: 'allow',
          outcome: 'not-in-role',
          why: 'ada is not in any of its roles: Leads',
        },
      ],
    });
    renderAccess('/access/simulator?permission=catalog.entity.read', {
      simulator,
    });
    const decided = await screen.findByRole('list', { name: 'What decided' });
    expect(decided).toHaveTextContent('It denies this to Staff');
    expect(
      within(decided).getByRole('link', { name: 'No deleting' }),
    ).toHaveAttribute('href', '/access/rules/edit/no-deleting');
    const others = screen.getByRole('group', { name: 'Rules that did not' });
    expect(
      within(others).getByText(/a rule that denies wins/),
    ).not.toBeVisible();
    await userEvent.click(within(others).getByText('Overruled'));
    expect(within(others).getByText(/a rule that denies wins/)).toBeVisible();
    expect(within(others).getByText('For other roles')).toBeVisible();
  });

  it('compares two versions side by side and says whether they differ', async () => {
    const simulator = new FakeSimulator();
    simulator.answer = (request, version) => ({
      ...new FakeSimulator().answer(request, version),
      outcome: version === 'published' ? 'allow' : 'deny',
    });
    const { policies } = renderAccess(
      '/access/simulator?permission=catalog.entity.read&against=2',
      { simulator },
    );
    await policies.createDraft({ document: policies.published.document });
    expect(await answers()).toHaveLength(2);
    expect(screen.getByText('The answers differ')).toBeVisible();
    expect(simulator.simulated[0].versions).toEqual(['published', 2]);
  });

  it('picks person, permission and entity by name', async () => {
    const simulator = new FakeSimulator();
    renderAccess('/access/simulator', {
      simulator,
      entities: [basket, grace],
    });
    expect(await screen.findByText('Choose a permission')).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: /Permission/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /catalog.entity.delete/ }),
    );
    await answers();
    await userEvent.click(screen.getByRole('combobox', { name: /Entity/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /Basket service/ }),
    );
    await waitFor(() =>
      expect(simulator.simulated.at(-1)).toMatchObject({
        permission: 'catalog.entity.delete',
        resourceRef: 'component:default/basket',
      }),
    );
  });

  it('asks nothing about resources for a basic permission', async () => {
    const simulator = new FakeSimulator();
    renderAccess(
      '/access/simulator?permission=scaffolder.task.create&resource=component:default/basket',
      { simulator },
    );
    await answers();
    expect(screen.queryByLabelText(/Entity|Resource/)).toBeNull();
    expect(simulator.simulated[0]).not.toHaveProperty('resourceRef');
  });

  it('names the people who can do it', async () => {
    const simulator = new FakeSimulator();
    simulator.able = {
      users: Array.from({ length: 100 }, (_, n) => `user:default/user-${n}`),
      total: 340,
      conditional: 1,
      roles: [
        { id: 'staff', title: 'Staff', outcome: 'allow' },
        { id: 'guests', title: 'Guests', outcome: 'conditional' },
      ],
    };
    renderAccess('/access/simulator?permission=catalog.entity.read', {
      simulator,
    });
    const section = await screen.findByRole('region', {
      name: 'Who can do this?',
    });
    expect(
      await within(section).findByText(
        '340 people can, and 1 person for some resources',
      ),
    ).toBeVisible();
    expect(within(section).getByText('and 290 more')).toBeVisible();
    expect(
      within(within(section).getByRole('list', { name: 'Roles' }))
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['AllowStaff', 'SomeGuests']);
  });

  it('says why it has no answer', async () => {
    const simulator = new FakeSimulator();
    simulator.answer = () => {
      throw new Error('There is no user user:default/nobody in the catalog');
    };
    renderAccess(
      '/access/simulator?permission=catalog.entity.read&user=user:default/nobody',
      { simulator },
    );
    expect(await screen.findByText(/There is no user/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
