import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { refusal } from '../__testUtils__/failures';
import { FakeExemptions } from '../__testUtils__/FakeExemptions';
import { exemptionsApiRef } from '../apis';
import { RequestExemptionDialog } from './RequestExemptionDialog';

function open(exemptions = new FakeExemptions()) {
  const requested: true[] = [];
  renderInTestApp(
    <RequestExemptionDialog
      entityRef="component:default/checkout"
      check={{ checkId: 'has-owner', title: 'Has an owner' }}
      onRequested={() => requested.push(true)}
      onClose={() => {}}
    />,
    { apis: [[exemptionsApiRef, exemptions]] },
  );
  return { exemptions, requested };
}

describe('RequestExemptionDialog', () => {
  it('asks for it with a reason and an end', async () => {
    const { exemptions, requested } = open();
    const act = await screen.findByRole('button', {
      name: 'Request exemption',
    });
    expect(act).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /Why/ }), 'Later');
    await userEvent.click(act);
    await waitFor(() => expect(requested).toHaveLength(1));
    expect(exemptions.requests).toMatchObject([
      {
        entityRef: 'component:default/checkout',
        checkId: 'has-owner',
        reason: 'Later',
      },
    ]);
  });

  it('shows how late it may end at most', async () => {
    const { exemptions } = open();
    exemptions.failing = await refusal(400, {
      name: 'InputError',
      message: 'until may be 2026-04-01 at the latest',
    });
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Why/ }),
      'Later',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Request exemption' }),
    );
    expect(
      await screen.findByText('until may be 2026-04-01 at the latest'),
    ).toBeVisible();
  });
});
