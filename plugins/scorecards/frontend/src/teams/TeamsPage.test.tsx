import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { FakeCards } from '../__testUtils__/FakeCards';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { FakeOverview } from '../__testUtils__/overviews';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { aTrack } from '../__testUtils__/standards';
import { cardsApiRef, overviewApiRef, standardsApiRef } from '../apis';
import { TeamsPage } from './TeamsPage';

const payments = 'group:default/payments';

const standings = [
  { ref: payments, entities: 12, share: 0.5, change: 0.04, failing: 7 },
  {
    ref: 'group:default/search',
    entities: 1,
    share: 0.25,
    change: -0.1,
    failing: 2,
  },
];

function openTeams(address = '/teams', shown = standings) {
  const overview = new FakeOverview();
  overview.standings = shown;
  const cards = new FakeCards();
  cards.listed.push({
    entityRef: 'component:default/checkout',
    owner: payments,
    standing: {
      entityRef: 'component:default/checkout',
      trackId: 'production',
      level: { id: 'bronze', title: 'Bronze' },
      rank: 1,
      levelCount: 2,
    },
  });
  renderOnPortal(
    <Routes>
      <Route path="/teams/*" element={<TeamsPage />} />
    </Routes>,
    {
      address,
      apis: [
        [overviewApiRef, overview],
        [cardsApiRef, cards],
        [standardsApiRef, new FakeStandards({ tracks: [aTrack()] })],
      ],
    },
  );
  return { overview, cards };
}

describe('TeamsPage', () => {
  it('compares teams by share, change and what fails', async () => {
    openTeams();
    const [, first, second] = await screen.findAllByRole('row');
    expect(first).toHaveTextContent('payments50%+4 points127');
    expect(second).toHaveTextContent('search25%−10 points12');
    expect(
      within(first).getByRole('link', { name: 'payments' }),
    ).toHaveAttribute('href', '/scorecards/teams/group%3Adefault%2Fpayments');
  });

  it('keeps what is compared in the address', async () => {
    const { overview } = openTeams();
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Systems' }),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/teams?by=system',
    );
    expect(
      await screen.findByRole('columnheader', { name: 'System' }),
    ).toBeInTheDocument();
    expect(overview.standingsAsked.map(({ by }) => by)).toEqual([
      'group',
      'system',
    ]);
  });

  it('says when there is nothing to compare', async () => {
    const { overview } = openTeams('/teams?by=domain&track=production', []);
    expect(
      await screen.findByText('Nothing to compare yet'),
    ).toBeInTheDocument();
    expect(overview.standingsAsked[0]).toMatchObject({
      by: 'domain',
      track: 'production',
    });
  });
});

describe('a team', () => {
  const address = `/teams/${encodeURIComponent(payments)}`;

  it('has its levels, its trend and its entities', async () => {
    const { overview, cards } = openTeams(address);
    const track = await screen.findByRole('region', {
      name: 'Production readiness by level',
    });
    const list = await screen.findByRole('region', {
      name: 'Entities on Production readiness',
    });
    expect(
      within(list).getByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/scorecards');
    expect(list).toHaveTextContent('Bronze');
    expect(overview.scopes).toEqual([{ group: payments }]);
    expect(cards.asked.at(-1)).toMatchObject({
      group: payments,
      track: 'production',
    });

    await userEvent.click(within(track).getByRole('link', { name: 'Bronze' }));
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      `${address}?track=production&level=bronze`,
    );
    expect(cards.asked.at(-1)).toMatchObject({ level: 'bronze' });
  });

  it('opens with the track and level of its address', async () => {
    const { cards } = openTeams(`${address}?track=production&level=bronze`);
    await screen.findByRole('link', { name: 'checkout' });
    expect(cards.asked).toEqual([
      expect.objectContaining({ track: 'production', level: 'bronze' }),
    ]);
  });

  it.each(['nonsense%20here', 'component%3Adefault%2Fcheckout'])(
    'is not %s',
    async ref => {
      openTeams(`/teams/${ref}`);
      expect(
        await screen.findByText('No such team, system or domain'),
      ).toBeInTheDocument();
    },
  );
});
