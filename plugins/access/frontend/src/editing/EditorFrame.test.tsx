import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAccess } from '../__testUtils__/renderAccess';
import { smallPolicy } from '../__testUtils__/documents';
import { FakePolicies } from '../__testUtils__/FakePolicies';

async function withDraft() {
  const policies = new FakePolicies(smallPolicy);
  await policies.createDraft({ document: smallPolicy });
  return policies;
}

async function typeTitle(text: string) {
  const title = await screen.findByRole('textbox', { name: /Title/ });
  await userEvent.clear(title);
  await userEvent.type(title, text);
}

describe('EditorFrame', () => {
  it('shows what another did to the draft, keeps what was typed, and saves on top', async () => {
    const policies = await withDraft();
    renderAccess('/access/roles/edit/platform', { policies });
    await typeTitle('Platform crew');
    await policies.editDraft(2, {
      revision: 1,
      document: {
        ...smallPolicy,
        roles: [
          { ...smallPolicy.roles[0], title: 'All staff' },
          smallPolicy.roles[1],
        ],
      },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Save to draft' }),
    );

    const notice = await screen.findByRole('region', { name: 'Conflict' });
    expect(notice).toHaveTextContent('your change fits on top of theirs');
    expect(notice).toHaveTextContent('All staff');
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue(
      'Platform crew',
    );
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Save on top' }),
    );
    await waitFor(() =>
      expect(policies.draft?.document.roles.map(({ title }) => title)).toEqual([
        'All staff',
        'Platform crew',
      ]),
    );
  });

  it('warns when the very same thing was changed', async () => {
    const policies = await withDraft();
    renderAccess('/access/roles/edit/platform', { policies });
    await typeTitle('Platform crew');
    await policies.editDraft(2, {
      revision: 1,
      document: {
        ...smallPolicy,
        roles: [
          smallPolicy.roles[0],
          { ...smallPolicy.roles[1], title: 'Platform people' },
        ],
      },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Save to draft' }),
    );
    expect(
      await screen.findByText(/replaces what the others did to it/),
    ).toBeVisible();
  });

  it('asks before a link leaves unsaved changes', async () => {
    renderAccess('/access/roles/edit/platform');
    await typeTitle('Platform crew');
    await userEvent.click(screen.getByRole('link', { name: 'Matrix' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Leave without saving?');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Leave and lose changes' }),
    );
    expect(await screen.findByText('Nothing to show')).toBeVisible();
  });

  it('shows what would be wrong with the policy, and saves nothing', async () => {
    const { policies } = renderAccess('/access/roles/new');
    await typeTitle('Leads');
    const id = screen.getByRole('textbox', { name: 'Id' });
    await userEvent.clear(id);
    await userEvent.type(id, 'Team Leads');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save to draft' }),
    );
    expect(
      await screen.findByText(/must be lower-case words joined by/),
    ).toBeVisible();
    expect(policies.draft).toBeUndefined();
  });
});
