import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anExemption, FakeExemptions } from '../__testUtils__/FakeExemptions';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck } from '../__testUtils__/standards';

function open(exemptions: FakeExemptions, query = '') {
  renderScorecards(`/scorecards/exemptions${query}`, {
    exemptions,
    standards: new FakeStandards({ checks: [aCheck()] }),
  });
}

describe('ExemptionsPage', () => {
  it('shows who asked for what, why, and what became of it', async () => {
    open(
      new FakeExemptions([
        anExemption(),
        anExemption({
          id: 'e2',
          state: 'refused',
          reason: 'We forgot.',
          decidedBy: 'user:default/ada',
          decidedAt: '2026-01-12T12:00:00.000Z',
          comment: 'Then remember.',
        }),
      ]),
    );
    expect(await screen.findByText('The team is being formed.')).toBeVisible();
    expect(screen.getByText('We forgot.')).toBeVisible();
    expect(screen.getByText(/Then remember/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Has an owner' })).toHaveLength(
      2,
    );
    expect(screen.getAllByRole('button', { name: 'Approve' })).toHaveLength(1);
  });

  it('asks the backend for what the address says', async () => {
    const exemptions = new FakeExemptions();
    open(
      exemptions,
      '?state=approved&mine=1&check=has-owner&entity=component:default/checkout',
    );
    expect(await screen.findByText('No exemption matches')).toBeVisible();
    expect(exemptions.queries.at(-1)).toMatchObject({
      state: 'approved',
      mine: true,
      checkId: 'has-owner',
      entityRef: 'component:default/checkout',
    });
  });

  it('is approved, and the list says so', async () => {
    const exemptions = new FakeExemptions([anExemption()]);
    open(exemptions);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByRole('button', { name: 'Revoke' })).toBeVisible();
    expect(exemptions.decisions).toEqual([{ id: 'e1', decision: 'approve' }]);
  });

  it.each([
    ['Refuse', 'requested', 'refuse'],
    ['Revoke', 'approved', 'revoke'],
  ] as const)('needs a comment to %s', async (act, state, decision) => {
    const exemptions = new FakeExemptions([anExemption({ state })]);
    open(exemptions);
    await userEvent.click(await screen.findByRole('button', { name: act }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: act })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox'), 'No longer needed');
    await userEvent.click(dialog.getByRole('button', { name: act }));
    await waitFor(() =>
      expect(exemptions.decisions).toEqual([
        { id: 'e1', decision, comment: 'No longer needed' },
      ]),
    );
  });

  it('offers no decision to who may not decide, or when it is over', async () => {
    open(
      new FakeExemptions([
        anExemption({ mayDecide: false }),
        anExemption({ id: 'e2', state: 'expired' }),
      ]),
    );
    expect(await screen.findAllByRole('listitem')).not.toHaveLength(0);
    await screen.findAllByText('The team is being formed.');
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Revoke' })).toBeNull();
  });

  it('says what exemptions are for where there are none', async () => {
    open(new FakeExemptions());
    expect(await screen.findByText('No exemptions')).toBeVisible();
  });

  it('tries again when loading failed', async () => {
    const exemptions = new FakeExemptions([anExemption()]);
    exemptions.failing = new Error('The database is away');
    open(exemptions);
    expect(await screen.findByText('The database is away')).toBeVisible();
    exemptions.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The team is being formed.')).toBeVisible();
  });
});
