import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  APPROVALS_CHANNEL,
  type Approval,
} from '@callboard/plugin-golden-paths-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { anApproval, FakeApprovals } from '../__testUtils__/FakeApprovals';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { refusal } from '../__testUtils__/refusal';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { approvalsApiRef } from '../apis';
import { GoldenPathsPages } from '../GoldenPathsPages';

function open(path: string, ...approvals: Approval[]) {
  const api = new FakeApprovals(...approvals);
  const signals = new FakeSignals();
  const show = () =>
    renderOnPortal(
      <Routes>
        <Route path="/golden-paths/*" element={<GoldenPathsPages />} />
      </Routes>,
      {
        address: `/golden-paths/approvals${path}`,
        apis: [
          [approvalsApiRef, api],
          [signalApiRef, signals],
        ],
      },
    );
  return { api, signals, show };
}

async function decideInDialog(act: string, why?: string) {
  const dialog = within(await screen.findByRole('dialog'));
  if (why) {
    await userEvent.type(dialog.getByRole('textbox'), why);
  }
  await userEvent.click(dialog.getByRole('button', { name: act }));
}

describe('the list of approvals', () => {
  it('says who asks for what, how far it is, and when it is too late', async () => {
    open(
      '',
      anApproval({ required: 2, expiresAt: '2099-06-15T12:00:00.000Z' }),
    ).show();
    const title = 'Production database for orders';
    expect(await screen.findByRole('link', { name: title })).toHaveAttribute(
      'href',
      '/golden-paths/approvals/a1',
    );
    const row = within(screen.getByRole('listitem', { name: title }));
    expect(row.getByText('Waiting')).toBeVisible();
    expect(row.getByText('yusuf')).toBeVisible();
    expect(row.getByText('0 of 2 approvals')).toBeVisible();
    expect(row.getByText(/counts as refused on/)).toHaveTextContent('2099');
  });

  it('asks the backend for what the address says', async () => {
    const { api, show } = open(
      '?view=past',
      anApproval({ state: 'refused', mayDecide: false }),
    );
    show();
    expect(await screen.findByText('Refused')).toBeVisible();
    expect(api.queries.at(-1)).toMatchObject({ view: 'past' });
    await userEvent.click(screen.getByRole('link', { name: 'Asked of me' }));
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    expect(api.queries.at(-1)).toMatchObject({ view: 'mine' });
  });

  it('leads on where there are more than fit', async () => {
    open(
      '?view=waiting',
      ...Array.from({ length: 60 }, (_, index) =>
        anApproval({ id: `a${index}`, mayDecide: false }),
      ),
    ).show();
    expect(
      await screen.findByRole('link', { name: 'Next page' }),
    ).toHaveAttribute('href', '/golden-paths/approvals?view=waiting&cursor=50');
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
  });

  it('takes an approval in place, and the list is shorter', async () => {
    const { api, show } = open('', anApproval());
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Approve/ }),
    );
    expect(screen.getByText(/The task goes on at once/)).toBeVisible();
    await decideInDialog('Approve');
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    expect(api.answers).toEqual([{ id: 'a1', decision: 'approve' }]);
  });

  it('shows new ones without being asked', async () => {
    const { api, signals, show } = open('');
    show();
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    api.approvals = [anApproval()];
    signals.send(APPROVALS_CHANNEL, { ids: ['a1'] });
    expect(
      await screen.findByText('Production database for orders'),
    ).toBeVisible();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const { api, show } = open('', anApproval());
    api.failing = new Error('The database is away');
    show();
    expect(await screen.findByText('The database is away')).toBeVisible();
    api.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Production database for orders'),
    ).toBeVisible();
  });

  it('is closed to those whose role leaves it out', async () => {
    const { api, show } = open('');
    api.failing = await refusal(403, {
      name: 'NotAllowedError',
      message: 'No',
    });
    show();
    expect(
      await screen.findByText('The approvals: closed to you'),
    ).toBeVisible();
  });
});

describe('the page of an approval', () => {
  it('shows what will be done, and who may decide', async () => {
    open(
      '/a1',
      anApproval({
        approvers: {
          groups: ['group:default/platform'],
          ownersOf: ['component:default/orders'],
          permission: 'databases.approve',
        },
        parameters: { databaseName: 'orders', backups: true, tags: ['a', 'b'] },
        files: [
          { path: 'main.tf', change: 'added', text: 'size = 20\n' },
          { path: 'logo.png', change: 'changed' },
        ],
        moreFiles: 3,
      }),
    ).show();
    expect(await screen.findByText(/in/, { selector: 'p' })).toBeVisible();
    expect(screen.getByText('eu-west').tagName).toBe('CODE');
    expect(
      screen.getByRole('row', { name: 'Database name orders' }),
    ).toBeVisible();
    expect(screen.getByRole('row', { name: 'Backups Yes' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'Tags a, b' })).toBeVisible();
    expect(screen.getByText('size = 20')).toBeVisible();
    expect(screen.getByText(/not text, or too large/)).toBeVisible();
    expect(screen.getByText('3 more files not shown here.')).toBeVisible();
    expect(screen.getByText(/May decide/)).toHaveTextContent(
      'May decide: platform, the owner of orders or everybody with the permission databases.approve',
    );
    expect(screen.getByRole('link', { name: 'Open task' })).toHaveAttribute(
      'href',
      '/create/tasks/task-1',
    );
  });

  it('wants a reason for a refusal, and keeps it on record', async () => {
    const { api, show } = open('/a1', anApproval());
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refuse' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Refuse' })).toBeDisabled();
    await decideInDialog('Refuse', 'Too large');
    await waitFor(() =>
      expect(api.answers).toEqual([
        { id: 'a1', decision: 'refuse', comment: 'Too large' },
      ]),
    );
    expect(await screen.findByText('Too large')).toBeVisible();
    expect(screen.getAllByText('Refused')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  });

  it('asks first when a mail leads here, and decides nothing by itself', async () => {
    const { api, show } = open('/a1?decide=approve', anApproval());
    show();
    const dialog = within(await screen.findByRole('dialog'));
    expect(api.answers).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      /^\/golden-paths\/approvals\/a1$/,
    );
    expect(api.answers).toEqual([]);
  });

  it('says what happened when somebody else was first', async () => {
    const { api, show } = open('/a1?decide=approve', anApproval());
    show();
    await screen.findByRole('dialog');
    api.refusing = await refusal(409, {
      name: 'ConflictError',
      message: 'user:default/grace refused it: too large',
    });
    api.approvals = [
      anApproval({
        state: 'refused',
        mayDecide: false,
        decisions: [
          {
            by: 'user:default/grace',
            decision: 'refuse',
            comment: 'Too large',
            at: '2026-01-11T12:00:00.000Z',
          },
        ],
      }),
    ];
    await decideInDialog('Approve');
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText('It was decided before you')).toBeVisible();
    expect(dialog.getByText(/grace refused it: too large/)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Approve' })).toBeDisabled();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Too large')).toBeVisible();
  });

  it('says why one may not decide, also to who came by mail', async () => {
    open(
      '/a1?decide=approve',
      anApproval({
        mayDecide: false,
        whyNot: 'You asked for it yourself, and it needs somebody else.',
      }),
    ).show();
    expect(await screen.findByText(/You asked for it yourself/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  });

  it('shows the decision of another at once', async () => {
    const { api, signals, show } = open('/a1', anApproval());
    show();
    await screen.findByRole('button', { name: 'Approve' });
    api.approvals = [
      anApproval({ state: 'expired', mayDecide: false, onExpiry: 'approve' }),
    ];
    signals.send(APPROVALS_CHANNEL, { ids: ['another'] });
    signals.send(APPROVALS_CHANNEL, { ids: ['a1'] });
    expect(
      await screen.findByText(/in time, so it counted as approved/),
    ).toBeVisible();
  });

  it('says that an approval is not there', async () => {
    const { api, show } = open('/gone');
    api.failing = await refusal(404, {
      name: 'NotFoundError',
      message: 'There is no approval gone',
    });
    show();
    expect(await screen.findByText('The approval: not there')).toBeVisible();
    expect(screen.getByRole('link', { name: 'All approvals' })).toBeVisible();
  });
});
