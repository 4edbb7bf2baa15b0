import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeAudit, anEvent } from '../__testUtils__/FakeAudit';
import { renderAccess } from '../__testUtils__/renderAccess';

const denied = anEvent(3, {
  eventId: 'permission-denied',
  pluginId: 'access',
  result: 'denied',
  severity: 'high',
  actor: 'user:default/yusuf',
  target: 'task:4f5a6b7c-1',
  error: 'NotAllowedError: not yours',
  ip: '10.0.0.7',
  meta: { permission: 'scaffolder.task.cancel' },
});

const someEvents = (count: number) =>
  Array.from({ length: count }, (_, index) => anEvent(index + 1));

const rows = () => screen.getAllByRole('row').slice(1);

describe('AuditPage', () => {
  it('lists events, newest first, with who, what and how it went', async () => {
    renderAccess('/access/audit', {
      audit: new FakeAudit([anEvent(1), anEvent(2), denied]),
    });
    const [first, ...others] = await waitFor(() => {
      expect(rows()).toHaveLength(3);
      return rows();
    });
    expect(first).toHaveTextContent('access.permission-denied');
    expect(first).toHaveTextContent('Denied');
    expect(first).toHaveTextContent('High');
    expect(within(first).getByText('yusuf')).toBeVisible();
    expect(others[0]).toHaveTextContent('catalog.event-2');
  });

  it('asks for what the address says', async () => {
    const audit = new FakeAudit([denied]);
    renderAccess(
      '/access/audit?range=1h&actor=user:default/yusuf&result=denied&severity=high&cursor=0',
      { audit },
    );
    await screen.findByRole('list', { name: 'Filters that are set' });
    expect(audit.queries[0]).toMatchObject({
      actor: 'user:default/yusuf',
      result: 'denied',
      severity: 'high',
      cursor: '0',
      from: expect.any(String),
    });
  });

  it('narrows the log by a result and takes the filter away again', async () => {
    const audit = new FakeAudit([anEvent(1), denied]);
    renderAccess('/access/audit', { audit });
    await screen.findByText('catalog.event-1');
    await userEvent.click(screen.getByRole('button', { name: /Result/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Denied' }),
    );
    await waitFor(() => expect(rows()).toHaveLength(1));
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Denied' }),
    );
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('leads through many events page by page', async () => {
    renderAccess('/access/audit', { audit: new FakeAudit(someEvents(120)) });
    await screen.findByText('catalog.event-120');
    expect(rows()).toHaveLength(50);
    await userEvent.click(screen.getByRole('link', { name: 'Next page' }));
    expect(await screen.findByText('catalog.event-70')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'First page' }));
    expect(await screen.findByText('catalog.event-120')).toBeVisible();
  });

  it('shows all fields of an event and what else its action did', async () => {
    const audit = new FakeAudit([
      anEvent(2, { correlationId: denied.correlationId }),
      denied,
    ]);
    renderAccess('/access/audit', { audit });
    await userEvent.click(
      await screen.findByRole('button', { name: 'access.permission-denied' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'access.permission-denied',
    });
    expect(dialog).toHaveTextContent('10.0.0.7');
    expect(dialog).toHaveTextContent('NotAllowedError: not yours');
    expect(dialog).toHaveTextContent('scaffolder.task.cancel');
    expect(
      within(dialog).getByRole('button', { name: 'Copy correlation id' }),
    ).toBeVisible();
    await userEvent.click(
      await within(dialog).findByRole('button', { name: 'catalog.event-2' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'catalog.event-2' }),
    ).toBeVisible();
  });

  it('opens an event of the address that is not on the page', async () => {
    renderAccess('/access/audit?event=3', {
      audit: new FakeAudit([denied, ...someEvents(100).slice(3)]),
    });
    expect(
      await screen.findByRole('dialog', { name: 'access.permission-denied' }),
    ).toBeVisible();
  });

  it('says when the event of the address is gone', async () => {
    renderAccess('/access/audit?event=7', { audit: new FakeAudit() });
    expect(await screen.findByText(/There is no event 7/)).toBeVisible();
  });

  it('follows the log while it is live, and marks what is new', async () => {
    const audit = new FakeAudit([anEvent(1)]);
    renderAccess('/access/audit?live=1', { audit });
    await screen.findByText('catalog.event-1');
    audit.events.push(anEvent(2));
    expect(
      await screen.findByText('catalog.event-2', undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();
    expect(rows()[0]).toHaveTextContent('New');
    expect(rows()[1]).not.toHaveTextContent('New');
    expect(screen.getByText('1 new event')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    const before = audit.follows.length;
    audit.events.push(anEvent(3));
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(
      await screen.findByText('catalog.event-3', undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();
    expect(audit.follows[before]).toBe(2);
  });

  it('does not ask while nobody sees the page', async () => {
    const visibility = jest
      .spyOn(document, 'visibilityState', 'get')
      .mockReturnValue('hidden');
    const audit = new FakeAudit([anEvent(1)]);
    renderAccess('/access/audit?live=1', { audit });
    await screen.findByText('catalog.event-1');
    expect(audit.follows).toEqual([]);
    visibility.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(audit.follows).toEqual([1]));
  });

  it('checks the chain in parts and adds them up', async () => {
    const audit = new FakeAudit([anEvent(1)]);
    audit.verifications = [
      { ok: true, checked: 20_000, from: 1, to: 20_000, next: 20_001 },
      { ok: true, checked: 5, from: 20_001, to: 20_005 },
    ];
    renderAccess('/access/audit', { audit });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Verify chain' }),
    );
    expect(await screen.findByText('The chain is whole')).toBeVisible();
    expect(
      screen.getByText(/20,005 events checked, 1 to 20,005/),
    ).toBeVisible();
  });

  it('shows where the chain is broken', async () => {
    const audit = new FakeAudit([anEvent(1), denied]);
    audit.verifications = [
      {
        ok: false,
        checked: 2,
        from: 1,
        to: 2,
        broken: { seq: 3, reason: 'its hash does not fit' },
      },
    ];
    renderAccess('/access/audit', { audit });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Verify chain' }),
    );
    expect(await screen.findByText('The chain is broken')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show event 3' }));
    expect(
      await screen.findByRole('dialog', { name: 'access.permission-denied' }),
    ).toBeVisible();
  });

  it('exports what the filters leave as a file', async () => {
    const saved: string[] = [];
    URL.createObjectURL = jest.fn(() => 'blob:there');
    URL.revokeObjectURL = jest.fn();
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function save(this: HTMLAnchorElement) {
        saved.push(this.download);
      });
    const audit = new FakeAudit([anEvent(1), denied]);
    renderAccess('/access/audit?result=denied', { audit });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    expect(await screen.findByText(/Exported, 1 kB/)).toBeVisible();
    expect(audit.exports).toEqual([
      ['csv', expect.objectContaining({ result: 'denied' })],
    ]);
    expect(saved).toEqual([expect.stringMatching(/^audit-.*\.csv$/)]);
    click.mockRestore();
  });

  it('says what to do when a filter leaves nothing', async () => {
    renderAccess('/access/audit?actor=user:default/nobody', {
      audit: new FakeAudit([denied]),
    });
    expect(await screen.findByText('No event matches')).toBeVisible();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    expect(await screen.findByText('access.permission-denied')).toBeVisible();
  });

  it('can be asked again after a failure', async () => {
    const audit = new FakeAudit([denied]);
    audit.failing = new Error('The database is away');
    renderAccess('/access/audit', { audit });
    expect(await screen.findByText('The database is away')).toBeVisible();
    audit.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('access.permission-denied')).toBeVisible();
  });

  it('turns rows into cards on a phone', async () => {
    const wide = window.matchMedia;
    window.matchMedia = query =>
      ({
        matches: true,
        media: query,
        addEventListener: () => {},
        removeEventListener: () => {},
        addListener: () => {},
        removeListener: () => {},
      }) as unknown as MediaQueryList;
    renderAccess('/access/audit', { audit: new FakeAudit([denied]) });
    const list = await screen.findByRole('list', { name: 'Events' });
    expect(list).toHaveTextContent('access.permission-denied');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('button', { name: 'Filters' })).toBeVisible();
    window.matchMedia = wide;
  });
});
