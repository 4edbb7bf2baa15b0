import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDrift, aTemplate, anUpdate } from '../__testUtils__/drift';
import { FakeDrift } from '../__testUtils__/FakeDrift';
import { FakeUpdates } from '../__testUtils__/FakeUpdates';
import { refusal } from '../__testUtils__/refusal';
import { renderUpdates } from '../__testUtils__/renderUpdates';

const page = '/templates/default/node-service';

describe('the list of templates', () => {
  it('says how services of each stand and what became of pull requests', async () => {
    renderUpdates('', { updates: new FakeUpdates([aTemplate()]) });
    const row = within(
      await screen.findByRole('list', { name: 'Templates' }),
    ).getByRole('link', { name: 'Node.js service' });
    expect(row).toHaveAttribute('href', `/golden-paths/updates${page}`);
    expect(screen.getByText('11 services on 2 versions')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: 'Current: 5, Behind: 3, Behind, with conflicts: 1, Unknown: 2',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Behind, with conflicts' }),
    ).toHaveAttribute('href', `/golden-paths/updates${page}?state=conflicts`);
    expect(screen.getByRole('link', { name: 'Merged: 4' })).toHaveAttribute(
      'href',
      `/golden-paths/updates${page}/pull-requests?state=merged`,
    );
  });

  it('says what it is for while nothing was made from a template', async () => {
    renderUpdates('');
    expect(
      await screen.findByText('Nothing was made from a template yet'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Create from a template' }),
    ).toHaveAttribute('href', '/create');
  });

  it('can be tried again when it failed', async () => {
    const updates = new FakeUpdates([aTemplate()]);
    updates.failing = new Error('The database is away');
    renderUpdates('', { updates });
    expect(await screen.findByText('The database is away')).toBeVisible();
    updates.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Node.js service')).toBeVisible();
  });

  it('says when it is closed to the person', async () => {
    const updates = new FakeUpdates();
    updates.failing = await refusal(403, {
      name: 'NotAllowedError',
      message: 'no',
    });
    renderUpdates('', { updates });
    expect(
      await screen.findByText('The templates: closed to you'),
    ).toBeVisible();
  });
});

describe('the page of a template', () => {
  it('shows versions in use and lists services with their updates', async () => {
    renderUpdates(page, {
      updates: new FakeUpdates([aTemplate()]),
      drift: new FakeDrift([
        aDrift(),
        aDrift({
          entityRef: 'component:default/cart',
          state: 'conflicts',
          files: [{ path: 'a', change: 'changed', conflicts: 2 }],
          update: anUpdate({ entityRef: 'component:default/cart' }),
        }),
        aDrift({
          entityRef: 'component:default/lost',
          state: 'unknown',
          files: [],
          problem: 'The repository cannot be read',
        }),
      ]),
    });
    const services = await screen.findByRole('list', { name: 'Services' });
    const [orders, cart, lost] = within(services).getAllByRole('listitem');
    expect(orders).toHaveTextContent(/orders.*Behind.*1 file.*v1v2.*checkout/);
    expect(cart).toHaveTextContent(/1 file, 2 conflicts.*OpenPull request/);
    expect(
      within(cart).queryByRole('button', { name: 'Update cart' }),
    ).toBeNull();
    expect(lost).toHaveTextContent('The repository cannot be read');
    expect(screen.getByRole('link', { name: 'v1' })).toHaveAttribute(
      'href',
      `/golden-paths/updates${page}?version=v1`,
    );
    expect(screen.getByText('6 services')).toBeVisible();
  });

  it('asks the server for what the address says, a page at a time', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      aDrift({ entityRef: `component:default/s${index}` }),
    );
    const drift = new FakeDrift(many);
    renderUpdates(
      `${page}?state=behind&version=v1&owner=group:default/checkout`,
      { updates: new FakeUpdates([aTemplate()]), drift },
    );
    await screen.findByText('s49');
    expect(screen.queryByText('s50')).toBeNull();
    expect(drift.queries).toEqual([
      {
        template: 'template:default/node-service',
        state: 'behind',
        version: 'v1',
        owner: 'group:default/checkout',
        limit: 50,
      },
    ]);
    await userEvent.click(screen.getByRole('link', { name: 'Next page' }));
    expect(await screen.findByText('s50')).toBeVisible();
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      'state=behind&version=v1&owner=group%3Adefault%2Fcheckout&cursor=50',
    );
  });

  it('opens the update of a service after asking', async () => {
    const updates = new FakeUpdates([aTemplate()]);
    const drift = new FakeDrift([aDrift()]);
    renderUpdates(page, { updates, drift });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Update orders' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Dockerfile');
    drift.services = [aDrift({ update: anUpdate({ state: 'opening' }) })];
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Open update pull request' }),
    );
    expect(await screen.findByText('Opening')).toBeVisible();
    expect(updates.opened).toEqual([{ entityRef: 'component:default/orders' }]);
  });

  it('opens all clean updates after asking with their number', async () => {
    const updates = new FakeUpdates([aTemplate()]);
    renderUpdates(page, { updates });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open 2 clean updates' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Open 2 pull requests?',
    });
    updates.templates = [
      aTemplate({
        clean: 0,
        updates: { opening: 2, open: 1, merged: 4, refused: 1, failed: 0 },
      }),
    ];
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Open 2 pull requests' }),
    );
    expect(
      await screen.findByText('2 pull requests are being opened'),
    ).toBeVisible();
    expect(updates.openedAll).toEqual(['template:default/node-service']);
    expect(screen.queryByText(/not begun/)).toBeNull();
  });

  it('says how many of the clean updates were not begun', async () => {
    const updates = new FakeUpdates([aTemplate({ clean: 300 })]);
    renderUpdates(page, { updates });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open 300 clean updates' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Open 300 pull requests' }),
    );
    expect(await screen.findByText('298 updates were not begun')).toBeVisible();
  });

  it('says when no service matches', async () => {
    renderUpdates(`${page}?state=unknown`, {
      updates: new FakeUpdates([aTemplate()]),
      drift: new FakeDrift([aDrift()]),
    });
    expect(await screen.findByText('No service matches')).toBeVisible();
  });

  it('says when nothing was made from the template', async () => {
    renderUpdates(page);
    expect(await screen.findByText('The template: not there')).toBeVisible();
  });

  it('lists pull requests by what became of them', async () => {
    const updates = new FakeUpdates(
      [aTemplate()],
      [
        anUpdate(),
        anUpdate({
          id: 'u2',
          entityRef: 'component:default/cart',
          state: 'failed',
          openedBy: 'schedule',
          problem: 'The host refused the push',
        }),
      ],
    );
    renderUpdates(`${page}/pull-requests?state=failed`, { updates });
    const list = await screen.findByRole('list', { name: 'Pull requests' });
    expect(list).toHaveTextContent(
      /cart.*Failed.*The host refused the push.*By the schedule/,
    );
    expect(list).not.toHaveTextContent('orders');
  });
});
