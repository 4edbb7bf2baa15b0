import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, FakeAudit } from '../__testUtils__/FakeAudit';
import { renderAccess } from '../__testUtils__/renderAccess';

const someEvents = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => anEvent(first + index));

describe('the live log', () => {
  it('keeps its rows and says so when it cannot be read', async () => {
    const audit = new FakeAudit([anEvent(1)]);
    renderAccess('/access/audit', { audit });
    await screen.findByText('catalog.event-1');
    audit.failing = new Error('The database is away');
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    expect(
      await screen.findByText('Not up to date: The database is away'),
    ).toBeVisible();
    expect(screen.getByText('catalog.event-1')).toBeVisible();
  });

  it('says when more came in than it shows', async () => {
    const audit = new FakeAudit([anEvent(1)]);
    renderAccess('/access/audit', { audit });
    await screen.findByText('catalog.event-1');
    audit.events.push(...someEvents(2, 900));
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    expect(await screen.findByText(/more came in than is shown/)).toBeVisible();
    expect(screen.getByText('catalog.event-901')).toBeVisible();
  });

  it('starts at the newest event when the filters leave none', async () => {
    const audit = new FakeAudit(someEvents(1, 9));
    renderAccess('/access/audit?live=1&actor=user:default/grace', { audit });
    await waitFor(() => expect(audit.follows[0]).toBe(9));
    audit.events.push(
      anEvent(10),
      anEvent(11, { actor: 'user:default/grace' }),
    );
    expect(
      await screen.findByText('catalog.event-11', undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();
    expect(screen.queryByText('catalog.event-10')).toBeNull();
  });

  it('can be left for the pages again', async () => {
    const audit = new FakeAudit(someEvents(1, 60));
    renderAccess('/access/audit?live=1', { audit });
    await screen.findByText('catalog.event-60');
    expect(screen.queryByRole('link', { name: 'Next page' })).toBeNull();
    await userEvent.click(screen.getByRole('switch', { name: 'Live' }));
    expect(
      await screen.findByRole('link', { name: 'Next page' }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });
});

describe('the export', () => {
  it('says why nothing was exported', async () => {
    const audit = new FakeAudit([anEvent(1)]);
    renderAccess('/access/audit', { audit });
    await screen.findByText('catalog.event-1');
    audit.failing = new Error('The connection broke');
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /NDJSON/ }),
    );
    expect(
      await screen.findByText('Not exported: The connection broke'),
    ).toBeVisible();
  });

  it('can be stopped', async () => {
    const audit = new FakeAudit([anEvent(1)]);
    const cancel = jest.fn(async () => {});
    audit.exportEvents = async () =>
      ({
        getReader: () => ({ read: () => new Promise(() => {}), cancel }),
      }) as unknown as ReadableStream<Uint8Array>;
    renderAccess('/access/audit', { audit });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Stop export' }),
    );
    expect(cancel).toHaveBeenCalled();
    expect(await screen.findByRole('button', { name: 'Export' })).toBeVisible();
  });
});

describe('the check of the chain', () => {
  it('can be tried again after a failure', async () => {
    const audit = new FakeAudit([anEvent(1)]);
    renderAccess('/access/audit', { audit });
    await screen.findByText('catalog.event-1');
    audit.failing = new Error('The database is away');
    audit.verifications = [{ ok: true, checked: 1, from: 1, to: 1 }];
    await userEvent.click(screen.getByRole('button', { name: 'Verify chain' }));
    expect(await screen.findByText('The database is away')).toBeVisible();
    audit.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The chain is whole')).toBeVisible();
    expect(screen.getByText(/^1 event checked/)).toBeVisible();
  });
});
