import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router-dom';
import { LeaveGuard } from './LeaveGuard';

function renderGuard(isDirty: boolean) {
  const left: true[] = [];
  renderInTestApp(
    <Routes>
      <Route
        path="/"
        element={
          <>
            <LeaveGuard isDirty={isDirty} onLeave={() => left.push(true)} />
            <Link to="/other?tab=1">Other</Link>
            <a href="https://elsewhere.example/">Elsewhere</a>
          </>
        }
      />
      <Route path="/other" element={<p>The other page</p>} />
    </Routes>,
  );
  return left;
}

function closesWithoutAsking(): boolean {
  return fireEvent(window, new Event('beforeunload', { cancelable: true }));
}

describe('LeaveGuard', () => {
  it('lets go where nothing is unsaved', async () => {
    renderGuard(false);
    const link = await screen.findByRole('link', { name: 'Other' });
    expect(closesWithoutAsking()).toBe(true);
    await userEvent.click(link);
    expect(await screen.findByText('The other page')).toBeVisible();
  });

  it('asks before a link of the portal, and stays when told so', async () => {
    const left = renderGuard(true);
    await userEvent.click(await screen.findByRole('link', { name: 'Other' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(screen.queryByText('The other page')).toBeNull();
    expect(left).toEqual([]);
  });

  it('leaves when told so, and says that it did', async () => {
    const left = renderGuard(true);
    await userEvent.click(await screen.findByRole('link', { name: 'Other' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Leave and lose changes' }),
    );
    expect(await screen.findByText('The other page')).toBeVisible();
    expect(left).toHaveLength(1);
  });

  it('lets links open in a new tab, and has the browser ask before it closes', async () => {
    renderGuard(true);
    fireEvent.click(await screen.findByRole('link', { name: 'Other' }), {
      ctrlKey: true,
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(closesWithoutAsking()).toBe(false);
  });
});
