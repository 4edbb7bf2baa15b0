import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { smallPolicy } from '../__testUtils__/documents';
import { FakePolicies } from '../__testUtils__/FakePolicies';
import { renderAccess } from '../__testUtils__/renderAccess';

async function withDraft() {
  const policies = new FakePolicies(smallPolicy);
  await policies.createDraft({ document: { ...smallPolicy, rules: [] } });
  return policies;
}

describe('DraftBanner', () => {
  it('counts the changes and leads to the review', async () => {
    renderAccess('/access/roles', { policies: await withDraft() });
    const banner = await screen.findByRole('region', { name: 'Your draft' });
    expect(
      await within(banner).findByText(
        '2 changes. It holds for nobody until it is published.',
      ),
    ).toBeVisible();
    expect(
      within(banner).getByRole('link', { name: 'Review and publish' }),
    ).toHaveAttribute('href', '/access/versions/2');
  });

  it('leads to bringing the draft up to date when another was published', async () => {
    const policies = await withDraft();
    policies.publishByOther(document => ({ ...document, rules: [] }));
    renderAccess('/access/roles', { policies });
    expect(
      await screen.findByText('Version 3 was published since'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Bring up to date' }),
    ).toHaveAttribute('href', '/access/versions/2/rebase');
  });

  it('discards the draft when asked twice', async () => {
    const policies = await withDraft();
    renderAccess('/access/roles', { policies });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Discard' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Discard draft' }),
    );
    expect(await screen.findByText('2 roles in version 1')).toBeVisible();
    expect(policies.versions[1].status).toBe('discarded');
  });

  it('does not show the drafts of others as one’s own', async () => {
    const policies = await withDraft();
    policies.versions[1].createdBy = 'user:default/grace';
    renderAccess('/access/roles', { policies });
    expect(await screen.findByText('2 roles in version 1')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Your draft' })).toBeNull();
  });

  it('warns when the file of the policy is broken', async () => {
    const policies = new FakePolicies(smallPolicy);
    policies.problem = 'rules[0].effect: must be allow or deny.';
    renderAccess('/access/roles', { policies });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The last good policy holds until the file is mended',
    );
  });
});
