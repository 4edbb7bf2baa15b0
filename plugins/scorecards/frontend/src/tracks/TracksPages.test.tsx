import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCampaign, FakeCampaigns } from '../__testUtils__/FakeCampaigns';
import { FakeOverview } from '../__testUtils__/FakeOverview';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck, aTrack } from '../__testUtils__/standards';

const overview = () =>
  new FakeOverview({
    overview: {
      distributions: [
        {
          trackId: 'production',
          title: 'Production readiness',
          levels: [
            { id: 'bronze', title: 'Bronze', rank: 1, count: 7 },
            { id: 'silver', title: 'Silver', rank: 2, count: 3 },
          ],
          total: 15,
        },
      ],
      mostFailed: [],
      movers: { up: [], down: [] },
    },
  });

function open(path: string, standards: FakeStandards) {
  renderScorecards(`/scorecards/tracks${path}`, {
    standards,
    overview: overview(),
    campaigns: new FakeCampaigns([aCampaign()]),
  });
}

describe('the list of tracks', () => {
  it('shows their gate, and how entities are spread', async () => {
    open(
      '',
      new FakeStandards({
        tracks: [
          aTrack({ gate: { mode: 'warn' } }),
          aTrack({ id: 'b', title: 'Docs' }),
        ],
      }),
    );
    const [production] = within(
      await screen.findByRole('list', { name: 'Tracks' }),
    )
      .getAllByRole('listitem')
      .map(row => within(row));
    expect(production.getByText('Gate warns')).toBeVisible();
    expect(production.getByText('2 levels, 2 checks')).toBeVisible();
    expect(
      await screen.findByRole('img', {
        name: 'None yet: 5, Bronze: 7, Silver: 3',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Silver' })).toHaveAttribute(
      'href',
      '/scorecards/tracks/production?level=silver',
    );
  });

  it('is narrowed by the address', async () => {
    open(
      '?q=docs',
      new FakeStandards({
        tracks: [aTrack(), aTrack({ id: 'b', title: 'Docs' })],
      }),
    );
    expect(await screen.findByText('1 of 2 tracks')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Docs' })).toBeVisible();
  });

  it('says what tracks are for where there are none', async () => {
    open('', new FakeStandards());
    expect(await screen.findByText('No tracks yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'New track' })).toBeVisible();
  });

  it('tries again when loading failed', async () => {
    const standards = new FakeStandards({ tracks: [aTrack()] });
    standards.failing = new Error('The database is away');
    open('', standards);
    expect(await screen.findByText('The database is away')).toBeVisible();
    standards.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Production readiness')).toBeVisible();
  });
});

describe('the page of a track', () => {
  it('shows its levels from the highest down, with their checks', async () => {
    open(
      '/production',
      new FakeStandards({ checks: [aCheck()], tracks: [aTrack()] }),
    );
    const levels = within(
      await screen.findByRole('region', { name: 'Levels' }),
    );
    expect(
      levels
        .getAllByRole('heading', { level: 3 })
        .map(each => each.textContent),
    ).toEqual(['2Silver', '1Bronze']);
    expect(await levels.findByText('has-docs: deleted')).toBeVisible();
    expect(levels.getByRole('link', { name: 'Has an owner' })).toHaveAttribute(
      'href',
      '/scorecards/checks/has-owner',
    );
  });

  it('lists the entities of a level', async () => {
    const standards = new FakeStandards({ tracks: [aTrack()] });
    standards.levels = [
      {
        entityRef: 'component:default/checkout',
        trackId: 'production',
        level: { id: 'bronze', title: 'Bronze' },
        rank: 1,
        levelCount: 2,
      },
      {
        entityRef: 'component:default/search',
        trackId: 'production',
        level: { id: 'silver', title: 'Silver' },
        rank: 2,
        levelCount: 2,
      },
    ];
    open('/production?level=silver', standards);
    const list = within(await screen.findByRole('list', { name: 'Entities' }));
    expect(await list.findByText('search')).toBeVisible();
    expect(list.queryByText('checkout')).toBeNull();
  });

  it('says how versions differ', async () => {
    const standards = new FakeStandards({ tracks: [aTrack()] });
    standards.putTrack(
      aTrack({
        version: 2,
        levels: [{ id: 'bronze', title: 'Bronze', checks: [] }],
      }),
    );
    open('/production/versions', standards);
    expect(await screen.findByText('Version 2')).toBeVisible();
    expect(screen.getByText(/has-docs/, { selector: 'del' })).toBeVisible();
  });

  it('is deleted after saying what hangs on it', async () => {
    const standards = new FakeStandards({
      tracks: [aTrack({ gate: { mode: 'warn' } })],
    });
    open('/production', standards);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(/15 entities lose their level/),
    ).toBeVisible();
    expect(await dialog.findByText(/“Silver by summer”/)).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete track' }));
    await waitFor(() =>
      expect(standards.removed).toEqual(['track:production']),
    );
  });
});

describe('the editor of a track', () => {
  const standards = () =>
    new FakeStandards({
      checks: [
        aCheck(),
        aCheck({ id: 'has-docs', title: 'Has docs' }),
        aCheck({ id: 'has-tests', title: 'Has tests' }),
      ],
      tracks: [aTrack()],
    });

  it('adds, fills and orders levels with the keyboard, and tries it before saving', async () => {
    const fake = standards();
    fake.answer = {
      ...fake.answer,
      before: { none: 1, silver: 9 },
      after: { none: 1, bronze: 9 },
      changes: [
        {
          entityRef: 'component:default/checkout',
          from: 'silver',
          to: 'bronze',
          direction: 'worse',
        },
      ],
    };
    open('/production/edit', fake);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a level on top' }),
    );
    const added = within(screen.getByRole('listitem', { name: 'level 3' }));
    await userEvent.type(added.getByRole('textbox', { name: 'Name' }), 'Gold');
    const gold = within(screen.getByRole('listitem', { name: 'Gold' }));
    expect(gold.getByRole('textbox', { name: 'Id' })).toHaveValue('gold');
    await userEvent.click(
      gold.getByRole('button', { name: /Add a check to Gold/ }),
    );
    expect(screen.queryByRole('option', { name: /Has docs/ })).toBeNull();
    await userEvent.click(
      await screen.findByRole('option', { name: /Has tests/ }),
    );
    const down = screen.getByRole('button', { name: 'Move Gold down' });
    act(() => down.focus());
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      screen.getByRole('button', { name: 'See what would change' }),
    );
    expect(await screen.findByText('Silver → Bronze')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save track' }));
    await waitFor(() => expect(fake.saved).toHaveLength(1));
    expect(fake.saved[0].definition).toMatchObject({
      levels: [
        { id: 'bronze', title: 'Bronze', checks: ['has-owner'] },
        { id: 'gold', title: 'Gold', checks: ['has-tests'] },
        { id: 'silver', title: 'Silver', checks: ['has-docs'] },
      ],
    });
  });

  it('sets the gate at once, for no level hangs on it', async () => {
    const fake = standards();
    open('/production/edit', fake);
    await userEvent.click(
      await screen.findByRole('button', { name: /What the gate does/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /^Enforce/ }),
    );
    await userEvent.type(screen.getByLabelText('Enforces from'), '2026-04-01');
    await userEvent.click(screen.getByRole('button', { name: 'Save track' }));
    await waitFor(() =>
      expect(fake.saved[0]?.definition).toMatchObject({
        gate: { mode: 'enforce', enforceFrom: '2026-04-01' },
      }),
    );
    expect(fake.whatIfs).toEqual([]);
  });

  it('says beside the level which check is gone', async () => {
    open(
      '/production/edit',
      new FakeStandards({ checks: [aCheck()], tracks: [aTrack()] }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Title/ }),
      '!',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'See what would change' }),
    );
    const silver = within(screen.getByRole('listitem', { name: 'Silver' }));
    expect(
      await silver.findByText(/there is no check "has-docs"/),
    ).toBeVisible();
  });

  it('does not edit what a file owns, nor what is not there', async () => {
    open(
      '/production/edit',
      new FakeStandards({
        tracks: [aTrack({ source: { type: 'file', location: 'repo/s.yaml' } })],
      }),
    );
    expect(await screen.findByText('repo/s.yaml')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says that there is no such track', async () => {
    open('/gone/edit', standards());
    expect(
      await screen.findByText('The track “gone”: not there'),
    ).toBeVisible();
  });
});
