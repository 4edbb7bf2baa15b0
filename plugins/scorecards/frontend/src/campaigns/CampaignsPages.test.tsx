import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCampaign, FakeCampaigns } from '../__testUtils__/FakeCampaigns';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck, aTrack } from '../__testUtils__/standards';

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', namespace: 'default' },
  spec: {},
};

function open(path: string, campaigns: FakeCampaigns) {
  renderScorecards(`/scorecards/campaigns${path}`, {
    campaigns,
    standards: new FakeStandards({
      checks: [aCheck(), aCheck({ id: 'has-docs', title: 'Has docs' })],
      tracks: [aTrack()],
    }),
    entities: [group],
  });
}

describe('the list of campaigns', () => {
  it('says what each aims at, until when, and how far it is', async () => {
    open('', new FakeCampaigns([aCampaign()]));
    expect(
      await screen.findByText('Reach Silver on Production readiness'),
    ).toBeVisible();
    expect(screen.getByText('10 of 40 done, 25%')).toBeVisible();
    expect(screen.getByText('2026-01-01 to 2026-06-30')).toBeVisible();
    expect(
      screen.getByRole('progressbar', { name: 'Done of Silver by summer' }),
    ).toHaveAttribute('aria-valuenow', '25');
  });

  it('is narrowed by the state in the address', async () => {
    open(
      '?state=planned',
      new FakeCampaigns([
        aCampaign(),
        aCampaign({ id: 'c2', title: 'Docs for all', state: 'planned' }),
      ]),
    );
    expect(await screen.findByText('Docs for all')).toBeVisible();
    expect(screen.queryByText('Silver by summer')).toBeNull();
  });

  it('says what campaigns are for where there are none', async () => {
    open('', new FakeCampaigns());
    expect(await screen.findByText('No campaigns yet')).toBeVisible();
  });

  it('tries again when loading failed', async () => {
    const campaigns = new FakeCampaigns([aCampaign()]);
    campaigns.failing = new Error('The database is away');
    open('', campaigns);
    expect(await screen.findByText('The database is away')).toBeVisible();
    campaigns.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Silver by summer')).toBeVisible();
  });
});

describe('the page of a campaign', () => {
  it('shows its numbers, its burn-down and how teams stand, the slowest first', async () => {
    open('/c1', new FakeCampaigns([aCampaign()]));
    expect(await screen.findByText('25%')).toBeVisible();
    expect(screen.getByText('2026-05-20')).toBeVisible();
    expect(screen.getByText('In time')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Burn-down' })).toBeVisible();
    const teams = within(screen.getByRole('region', { name: 'Teams' }))
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent);
    expect(teams[0]).toMatch(/search.*25 open.*Not yet/);
    expect(teams[1]).toMatch(/shop.*5 open/);
  });

  it('lists what is still open, of a team when asked', async () => {
    const campaigns = new FakeCampaigns([aCampaign()]);
    campaigns.entities = [
      {
        entityRef: 'component:default/cart',
        owner: 'group:default/shop',
        state: 'open',
        missing: ['has-docs'],
      },
      {
        entityRef: 'component:default/index',
        owner: 'group:default/search',
        state: 'open',
        missing: [],
      },
      {
        entityRef: 'component:default/paid',
        owner: 'group:default/shop',
        state: 'done',
        missing: [],
      },
    ];
    open('/c1', campaigns);
    expect(await screen.findByText('cart')).toBeVisible();
    expect(await screen.findByText('Has docs')).toBeVisible();
    expect(screen.queryByText('paid')).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: '5 open' }));
    await waitFor(() => expect(screen.queryByText('index')).toBeNull());
    expect(screen.getByText('cart')).toBeVisible();
    expect(campaigns.queries.at(-1)).toMatchObject({
      team: 'group:default/shop',
      done: false,
    });
  });

  it('names deleted checks', async () => {
    open('/c1', new FakeCampaigns([aCampaign({ lostChecks: ['has-tests'] })]));
    expect(await screen.findByText('Deleted since: has-tests')).toBeVisible();
  });

  it('is archived after asking, and keeps its numbers', async () => {
    open('/c1', new FakeCampaigns([aCampaign()]));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Archive' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Archive campaign' }),
    );
    expect(
      await screen.findByText(/these are its final numbers/),
    ).toBeVisible();
    expect(screen.getByText('25%')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Entities' })).toBeNull();
  });

  it('says why it cannot be shown', async () => {
    open('/gone', new FakeCampaigns());
    expect(
      await screen.findByText('There is no campaign “gone”'),
    ).toBeVisible();
  });
});

describe('the editor of a campaign', () => {
  it('makes a campaign for a level', async () => {
    const campaigns = new FakeCampaigns();
    open('/new', campaigns);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Title/ }),
      'Silver for all',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Create campaign' }),
    );
    expect(await screen.findAllByText('Choose a track')).not.toHaveLength(0);
    expect(campaigns.created).toEqual([]);

    await userEvent.click(screen.getByRole('combobox', { name: /Owner/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /platform/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Track/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Production readiness' }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Level/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Silver' }),
    );
    fireEvent.change(screen.getByLabelText('First day'), {
      target: { value: '2026-03-01' },
    });
    fireEvent.change(screen.getByLabelText('Last day'), {
      target: { value: '2026-05-31' },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Create campaign' }),
    );
    await waitFor(() => expect(campaigns.created).toHaveLength(1));
    expect(campaigns.created[0]).toEqual({
      title: 'Silver for all',
      description: '',
      owner: 'group:default/platform',
      target: { type: 'level', track: 'production', level: 'silver' },
      startsAt: '2026-03-01',
      dueAt: '2026-05-31',
    });
    expect(
      await screen.findByRole('heading', { name: 'Silver for all' }),
    ).toBeVisible();
  });

  it('changes the target to checks', async () => {
    const campaigns = new FakeCampaigns([aCampaign()]);
    open('/c1/edit', campaigns);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Pass checks' }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Checks/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /Has docs/ }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save campaign' }),
    );
    await waitFor(() =>
      expect(campaigns.edited).toMatchObject([
        { id: 'c1', target: { type: 'checks', checks: ['has-docs'] } },
      ]),
    );
  });

  it('shows what the backend says, and keeps what was typed', async () => {
    const campaigns = new FakeCampaigns([aCampaign()]);
    open('/c1/edit', campaigns);
    const title = await screen.findByRole('textbox', { name: /Title/ });
    await userEvent.type(title, '!');
    campaigns.failing = new Error('target: the level has no checks');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save campaign' }),
    );
    expect(
      await screen.findByText('target: the level has no checks'),
    ).toBeVisible();
    expect(title).toHaveValue('Silver by summer!');
  });

  it('does not edit what is archived', async () => {
    open('/c1/edit', new FakeCampaigns([aCampaign({ state: 'archived' })]));
    expect(
      await screen.findByText('“Silver by summer” is archived'),
    ).toBeVisible();
  });
});
