import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAccess } from '../__testUtils__/renderAccess';

describe('RulesPage', () => {
  it('says in words what rules do, narrowed by the address', async () => {
    renderAccess('/access/rules?effect=deny');
    expect(
      await screen.findByText(
        /catalog.entity.delete on catalog-entity if it not is entity kind/,
      ),
    ).toBeVisible();
    expect(screen.getByText('1 of 2 rules')).toBeVisible();
    expect(screen.queryByText('Staff reads the catalog')).toBeNull();
  });

  it('counts the installed permissions that a rule is about', async () => {
    renderAccess('/access/rules/edit/staff-reads');
    expect(
      await screen.findByText('1 of 4 installed permissions match'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Plugins/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'scaffolder' }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'catalog' }));
    await userEvent.keyboard('{Escape}');
    expect(
      await screen.findByText(/No installed permission matches/),
    ).toBeVisible();
  });

  it('builds a condition from the rules of a plugin, and counts what it matches', async () => {
    const { policies, simulator } = renderAccess(
      '/access/rules/edit/staff-reads',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Add a condition for/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /catalog-entity/ }),
    );
    await userEvent.click(await screen.findByRole('button', { name: /Rule$/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'is entity owner' }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'The person and their groups',
      }),
    );
    expect(
      await screen.findByText('12 of 40 entities match for you now'),
    ).toBeVisible();
    expect(simulator.previewed).toHaveLength(1);
    expect(simulator.previewed[0]).toEqual({
      resourceType: 'catalog-entity',
      condition: {
        rule: 'IS_ENTITY_OWNER',
        params: { claims: ['$ownershipRefs'] },
      },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Save to draft' }),
    );
    await waitFor(() =>
      expect(policies.draft?.document.rules[0]).toMatchObject({
        match: { resourceTypes: ['catalog-entity'] },
        condition: { rule: 'IS_ENTITY_OWNER' },
      }),
    );
  });

  it('changes what holds where no rule does', async () => {
    const { policies } = renderAccess('/access/rules');
    await userEvent.click(
      await screen.findByRole('button', { name: /Permissions that read/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Deny' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Save to draft' }),
    );
    await waitFor(() =>
      expect(policies.draft?.document.defaults.read).toBe('deny'),
    );
  });

  it('says when a rule is gone', async () => {
    renderAccess('/access/rules/edit/gone');
    expect(await screen.findByText('There is no such rule')).toBeVisible();
  });
});
