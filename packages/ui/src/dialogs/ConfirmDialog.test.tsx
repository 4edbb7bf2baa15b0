import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmDialog } from './ConfirmDialog';

function renderDialog(onConfirm: () => Promise<void>) {
  const closed: true[] = [];
  renderInTestApp(
    <ConfirmDialog
      title="Discard draft 7?"
      act="Discard draft"
      onConfirm={onConfirm}
      onClose={() => closed.push(true)}
    >
      Its changes are gone for good.
    </ConfirmDialog>,
  );
  return closed;
}

describe('ConfirmDialog', () => {
  it('does it and closes', async () => {
    let done = 0;
    const closed = renderDialog(async () => {
      done += 1;
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Discard draft' }),
    );
    await waitFor(() => expect(closed).toHaveLength(1));
    expect(done).toBe(1);
  });

  it('stays and says why when that fails', async () => {
    const closed = renderDialog(async () => {
      throw new Error('The database is away');
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Discard draft' }),
    );
    expect(await screen.findByText('The database is away')).toBeVisible();
    expect(closed).toEqual([]);
  });

  it('does nothing when it is cancelled', async () => {
    let done = 0;
    const closed = renderDialog(async () => {
      done += 1;
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(closed).toHaveLength(1);
    expect(done).toBe(0);
  });
});
