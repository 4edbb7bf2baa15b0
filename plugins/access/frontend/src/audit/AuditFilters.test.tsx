import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, FakeAudit } from '../__testUtils__/FakeAudit';
import { renderAccess } from '../__testUtils__/renderAccess';
import { toLocalText } from './localMoments';

const yusuf = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'yusuf' },
  spec: { profile: { displayName: 'Yusuf Demir' } },
};

function open(search = '') {
  const audit = new FakeAudit([
    anEvent(1),
    anEvent(2, { actor: 'user:default/yusuf' }),
    anEvent(3, { actor: 'plugin:search', pluginId: 'search' }),
  ]);
  renderAccess(`/access/audit${search}`, { audit, entities: [yusuf] });
  return audit;
}

const lastQuery = (audit: FakeAudit) => audit.queries[audit.queries.length - 1];

describe('AuditFilters', () => {
  it('find the actor by name', async () => {
    const audit = open();
    await userEvent.click(
      await screen.findByRole('combobox', { name: /Actor/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Yusuf Demir/ }),
    );
    await waitFor(() =>
      expect(lastQuery(audit).actor).toBe('user:default/yusuf'),
    );
    expect(
      await screen.findByRole('button', {
        name: 'Remove Actor user:default/yusuf',
      }),
    ).toBeVisible();
  });

  it('take an actor that is no person as it is typed', async () => {
    const audit = open();
    const field = await screen.findByRole('combobox', { name: /Actor/ });
    await userEvent.type(field, 'plugin:search');
    await userEvent.click(
      await screen.findByRole('option', { name: /plugin:search/ }),
    );
    await waitFor(() => expect(lastQuery(audit).actor).toBe('plugin:search'));
  });

  it('take an action when typing pauses', async () => {
    const audit = open();
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Action' }),
      'search',
    );
    await waitFor(() => expect(lastQuery(audit).action).toBe('search'));
    expect(await screen.findByText('search.event-3')).toBeVisible();
  });

  it('take a usual range of time', async () => {
    const audit = open();
    await userEvent.click(await screen.findByRole('button', { name: /Time/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Last 24 hours' }),
    );
    await waitFor(() => expect(lastQuery(audit).from).toBeDefined());
    const day = Date.now() - new Date(String(lastQuery(audit).from)).getTime();
    expect(Math.round(day / 3_600_000)).toBe(24);
    expect(screen.getByText('No event matches')).toBeVisible();
  });

  it('take a range of their own when a field is left', async () => {
    const audit = open('?from=2026-01-01T00:00:00.000Z');
    const from = await screen.findByLabelText('From');
    expect(from).toHaveValue(toLocalText('2026-01-01T00:00:00.000Z'));
    const to = screen.getByLabelText('To');
    fireEvent.change(to, {
      target: { value: toLocalText('2026-01-02T00:00:00.000Z') },
    });
    expect(lastQuery(audit).to).toBeUndefined();
    fireEvent.blur(to);
    await waitFor(() =>
      expect(lastQuery(audit)).toMatchObject({
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-01-02T00:00:00.000Z',
      }),
    );
  });

  it('keep what was there for the fields when the range becomes an own one', async () => {
    const audit = open('?range=1h');
    await userEvent.click(await screen.findByRole('button', { name: /Time/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'From and to' }),
    );
    expect(await screen.findByLabelText('From')).not.toHaveValue('');
    expect(lastQuery(audit).from).toBeDefined();
  });

  it('go back to the first page', async () => {
    const audit = open('?cursor=1');
    await userEvent.click(
      await screen.findByRole('button', { name: /Severity/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'High and above' }),
    );
    await waitFor(() =>
      expect(lastQuery(audit)).toMatchObject({
        severity: 'high',
        cursor: undefined,
      }),
    );
  });
});
