import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { smallPolicy } from '../__testUtils__/documents';
import { FakePolicies } from '../__testUtils__/FakePolicies';
import { renderAccess } from '../__testUtils__/renderAccess';

const [staff, platform] = smallPolicy.roles;
const renamed = {
  ...smallPolicy,
  roles: [staff, { ...platform, title: 'Platform crew' }],
};

async function withDraft() {
  const policies = new FakePolicies(smallPolicy);
  await policies.createDraft({ document: renamed });
  return policies;
}

describe('VersionsPage', () => {
  it('lists versions with their standing, newest first', async () => {
    renderAccess('/access/versions', { policies: await withDraft() });
    const links = await screen.findAllByRole('link', { name: /^Version \d/ });
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Version 2',
      'Version 1',
    ]);
    expect(screen.getByText('Draft')).toBeVisible();
    expect(screen.getByText('Published')).toBeVisible();
  });

  it('shows field by field how a draft differs, and publishes it with a message', async () => {
    const policies = await withDraft();
    renderAccess('/access/versions/2', { policies });
    expect(await screen.findByText('Platform team')).toBeVisible();
    expect(screen.getByText('Platform team').tagName).toBe('DEL');
    expect(
      screen.getByText('Platform crew', { selector: 'ins' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog');
    const publish = within(dialog).getByRole('button', { name: 'Publish' });
    expect(publish).toBeDisabled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Why/ }),
      'A better name',
    );
    await userEvent.click(publish);
    await waitFor(() => expect(policies.published.version).toBe(2));
    expect(policies.published.message).toBe('A better name');
  });

  it('brings an overtaken draft up to date, asking where both changed the same', async () => {
    const policies = await withDraft();
    policies.publishByOther(document => ({
      ...document,
      roles: [
        { ...staff, title: 'All staff' },
        { ...platform, title: 'Platform people' },
      ],
    }));
    renderAccess('/access/versions/2/rebase', { policies });
    const choice = await screen.findByRole('radiogroup', {
      name: 'Role platform',
    });
    const act = screen.getByRole('button', { name: 'Bring up to date' });
    expect(act).toBeDisabled();
    await userEvent.click(
      within(choice).getByRole('radio', { name: 'Take the draft’s' }),
    );
    await userEvent.click(act);
    await waitFor(() => expect(policies.draft?.basedOn).toBe(3));
    expect(policies.draft?.document.roles.map(({ title }) => title)).toEqual([
      'All staff',
      'Platform crew',
    ]);
  });

  it('offers to look at the changes when somebody published first', async () => {
    const policies = await withDraft();
    renderAccess('/access/versions/2', { policies });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Publish' }),
    );
    policies.publishByOther(document => ({ ...document, rules: [] }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Why/ }),
      'Mine',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Publish' }),
    );
    expect(
      await within(dialog).findByText(/Version 3 was published meanwhile/),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('link', { name: 'Look at the changes' }),
    ).toHaveAttribute('href', '/access/versions/2/rebase');
    expect(within(dialog).getByRole('textbox', { name: /Why/ })).toHaveValue(
      'Mine',
    );
  });

  it('reverts to an earlier version', async () => {
    const policies = new FakePolicies(smallPolicy);
    policies.publishByOther(document => ({ ...document, rules: [] }));
    renderAccess('/access/versions/1', { policies });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revert to this version' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Why/ }),
      'It broke things',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revert' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Version 3' }),
    ).toBeVisible();
    expect(policies.published.document.rules).toHaveLength(2);
  });

  it('shows by path what is wrong with an import, and keeps the text', async () => {
    renderAccess('/access/versions/import');
    const field = await screen.findByRole('textbox', { name: 'Policy' });
    await userEvent.click(field);
    await userEvent.paste(
      JSON.stringify({
        ...smallPolicy,
        rules: [{ ...smallPolicy.rules[0], roles: ['nobody'] }],
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Make a draft of it' }),
    );
    expect(await screen.findByText('rules[0].roles[0]')).toBeVisible();
    expect(screen.getByText(/there is no role "nobody"/)).toBeVisible();
    expect(field).toHaveTextContent('nobody');
  });
});
