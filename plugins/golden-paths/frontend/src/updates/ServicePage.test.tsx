import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDrift, anUpdate } from '../__testUtils__/drift';
import { FakeDrift } from '../__testUtils__/FakeDrift';
import { FakeUpdates } from '../__testUtils__/FakeUpdates';
import { renderUpdates } from '../__testUtils__/renderUpdates';

const page = '/services/component/default/orders';

const inConflict = aDrift({
  state: 'conflicts',
  files: [
    { path: 'README.md', change: 'removed', conflicts: 0 },
    {
      path: 'package.json',
      change: 'changed',
      conflicts: 1,
      diff: '@@ -1 +1,5 @@\n+<<<<<<< orders\n one\n+=======\n+two\n+>>>>>>> v2\n',
    },
  ],
});

describe('the update of a service', () => {
  it('shows what changes, files in conflict first', async () => {
    renderUpdates(page, { drift: new FakeDrift([inConflict]) });
    const files = await screen.findByRole('region', {
      name: '2 files, 1 conflict',
    });
    expect(
      within(files)
        .getAllByRole('group')
        .map(file => file.querySelector('summary')?.textContent),
    ).toEqual(['package.jsonChanged1 conflict', 'README.mdDeleted']);
    expect(screen.getAllByRole('img', { name: 'conflict' })).toHaveLength(5);
    expect(
      screen.getByText(/Its lines are not shown: it is no text/),
    ).toBeVisible();
  });

  it('counts the conflicts before the update is opened', async () => {
    const updates = new FakeUpdates();
    renderUpdates(page, { drift: new FakeDrift([inConflict]), updates });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open update pull request' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Update orders to version v2?',
    });
    expect(dialog).toHaveTextContent('1 place in conflict');
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['package.jsonChanged1 conflict', 'README.mdDeleted']);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Open update pull request' }),
    );
    await waitFor(() => expect(updates.opened).toHaveLength(1));
  });

  it('asks for missing answers', async () => {
    const updates = new FakeUpdates();
    renderUpdates(page, {
      drift: new FakeDrift([
        aDrift({ state: 'unknown', files: [], missingAnswers: ['region'] }),
      ]),
      updates,
    });
    expect(
      await screen.findByText('The new version asks for region'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Open update pull request' }),
    );
    const dialog = await screen.findByRole('dialog');
    const act = within(dialog).getByRole('button', {
      name: 'Open update pull request',
    });
    expect(act).toBeDisabled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /region/ }),
      'eu-west',
    );
    await userEvent.click(act);
    await waitFor(() =>
      expect(updates.opened).toEqual([
        {
          entityRef: 'component:default/orders',
          answers: { region: 'eu-west' },
        },
      ]),
    );
  });

  it('says when the update was refused before, and opens it again', async () => {
    const updates = new FakeUpdates();
    renderUpdates(page, {
      updates,
      drift: new FakeDrift([
        aDrift({
          update: anUpdate({
            state: 'refused',
            endedAt: '2026-01-11T12:00:00.000Z',
          }),
        }),
      ]),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open update pull request' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(
      'A pull request to this version was refused',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Open update pull request' }),
    );
    await waitFor(() =>
      expect(updates.opened).toEqual([
        { entityRef: 'component:default/orders', again: true },
      ]),
    );
  });

  it('stays and says why when the update could not be opened', async () => {
    const updates = new FakeUpdates();
    updates.failing = new Error('No integration for git.example');
    renderUpdates(page, { drift: new FakeDrift([aDrift()]), updates });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open update pull request' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Open update pull request' }),
    );
    expect(
      await within(dialog).findByText('No integration for git.example'),
    ).toBeVisible();
  });

  it('follows the pull request while it is opened', async () => {
    const drift = new FakeDrift([
      aDrift({ update: anUpdate({ state: 'opening' }) }),
    ]);
    renderUpdates(page, { drift });
    expect(
      await screen.findByText('The pull request is being opened'),
    ).toBeVisible();
    drift.services = [aDrift({ update: anUpdate() })];
    expect(
      await screen.findByRole('link', { name: 'Pull request to version v2' }),
    ).toHaveAttribute('href', 'https://git.example/larkfield/orders/pulls/7');
  });

  it('looks at the repository again', async () => {
    const drift = new FakeDrift([aDrift()]);
    renderUpdates(page, { drift });
    drift.services = [aDrift({ state: 'current', files: [] })];
    const again = await screen.findByRole('button', { name: 'Check again' });
    await userEvent.click(again);
    expect(
      await screen.findByText('At the present version of its template'),
    ).toBeVisible();
    expect(drift.refreshed).toEqual(['component:default/orders']);
  });

  it('says why it is not known what differs', async () => {
    renderUpdates(page, {
      drift: new FakeDrift([
        aDrift({
          state: 'unknown',
          files: [],
          problem: 'The template has no version v1',
        }),
      ]),
    });
    expect(
      await screen.findByText('The template has no version v1'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Open update pull request' }),
    ).toBeNull();
  });

  it('says when the service is from no template', async () => {
    renderUpdates(page);
    expect(
      await screen.findByText('What differs from the template: not there'),
    ).toBeVisible();
  });
});
