import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { smallPolicy } from '../__testUtils__/documents';
import { FakePolicies } from '../__testUtils__/FakePolicies';
import { renderAccess } from '../__testUtils__/renderAccess';

const many = {
  ...smallPolicy,
  rules: Array.from({ length: 120 }, (_, index) => ({
    ...smallPolicy.rules[0],
    id: `rule-${index}`,
    title: `Rule ${index}`,
  })),
};

describe('RuleListPage', () => {
  it('shows a page of many rules', async () => {
    renderAccess('/access/rules?page=3', { policies: new FakePolicies(many) });
    expect(await screen.findByText('Rule 100')).toBeVisible();
    expect(screen.queryByText('Rule 99')).toBeNull();
    expect(screen.getByText('Page 3 of 3')).toBeVisible();
  });

  it('says what rules are for when there are none', async () => {
    renderAccess('/access/rules', {
      policies: new FakePolicies({ ...smallPolicy, rules: [] }),
    });
    expect(await screen.findByText('No rules yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Add rule' })).toHaveAttribute(
      'href',
      '/access/rules/new',
    );
  });

  it('says what to do when the filter leaves none', async () => {
    renderAccess('/access/rules?q=nothing');
    expect(await screen.findByText('No rule matches')).toBeVisible();
  });

  it('removes a rule from the draft', async () => {
    const { policies } = renderAccess('/access/rules/edit/no-deleting');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove rule' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Remove rule' }),
    );
    expect(await screen.findByText('1 of 1 rules')).toBeVisible();
    expect(policies.draft?.document.rules.map(({ id }) => id)).toEqual([
      'staff-reads',
    ]);
  });

  it('warns about a rule for owners of what nobody owns', async () => {
    renderAccess('/access/rules/edit/staff-reads', {
      policies: new FakePolicies({
        ...smallPolicy,
        roles: [{ id: 'staff', title: 'Staff', members: ['owners'] }],
        rules: [
          {
            ...smallPolicy.rules[0],
            match: { resourceTypes: ['scaffolder-template'] },
          },
        ],
      }),
    });
    expect(
      await screen.findByText(/the rule does nothing for owners/),
    ).toBeVisible();
  });
});
