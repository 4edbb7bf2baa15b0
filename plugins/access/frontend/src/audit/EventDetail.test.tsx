import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, FakeAudit } from '../__testUtils__/FakeAudit';
import { renderAccess } from '../__testUtils__/renderAccess';

const run = anEvent(5, {
  pluginId: 'scaffolder',
  eventId: 'task',
  actor: 'user:default/ada',
  via: 'plugin:mcp-actions',
  target: 'template:default/node',
  request: 'POST /api/scaffolder/v2/tasks',
  userAgent: 'curl/8',
});

const dialog = () => screen.findByRole('dialog', { name: 'scaffolder.task' });

function open(audit = new FakeAudit([anEvent(4), run])) {
  renderAccess('/access/audit?event=5', { audit });
  return audit;
}

describe('EventDetail', () => {
  it('shows who acted through which service, how, and with what', async () => {
    open();
    const detail = await dialog();
    for (const text of [
      'plugin:mcp-actions',
      'POST /api/scaffolder/v2/tasks',
      'curl/8',
      run.at,
      'action-5',
    ]) {
      expect(detail).toHaveTextContent(text);
    }
  });

  it.each([
    ['Show only this actor', { actor: 'user:default/ada' }],
    ['Show only this action', { action: 'scaffolder.task' }],
    ['Show only this target', { target: 'template:default/node' }],
  ])('%s narrows the log and closes the details', async (name, filter) => {
    const audit = open();
    await userEvent.click(within(await dialog()).getByRole('button', { name }));
    await waitFor(() => expect(audit.queries.at(-1)).toMatchObject(filter));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows all events of the action in the log', async () => {
    const audit = open(
      new FakeAudit([anEvent(4, { correlationId: 'action-5' }), run]),
    );
    await userEvent.click(
      await within(await dialog()).findByRole('button', {
        name: 'Show all in the log',
      }),
    );
    await waitFor(() =>
      expect(audit.queries.at(-1)).toMatchObject({
        correlationId: 'action-5',
        from: '2025-12-31T23:30:05.000Z',
        to: '2026-01-01T00:30:05.000Z',
      }),
    );
    expect(
      await screen.findByRole('button', {
        name: 'Remove Same action action-5',
      }),
    ).toBeVisible();
  });

  it('says that nothing else belongs to the action', async () => {
    open();
    expect(
      await within(await dialog()).findByText(/No other event/),
    ).toBeVisible();
  });

  it('closes by Escape and leaves the filters as they are', async () => {
    const audit = new FakeAudit([run]);
    renderAccess('/access/audit?event=5&result=succeeded', { audit });
    await dialog();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      screen.getByRole('button', { name: 'Remove Succeeded' }),
    ).toBeVisible();
  });
});
