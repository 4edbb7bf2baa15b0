import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../__testUtils__/failures';
import {
  aDistribution,
  anOverview,
  FakeOverview,
} from '../__testUtils__/overviews';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { overviewApiRef } from '../apis';
import { OverviewPage } from './OverviewPage';

function openPage(overview = new FakeOverview(), address = '/') {
  renderOnPortal(<OverviewPage />, {
    address,
    apis: [[overviewApiRef, overview]],
  });
  return overview;
}

const region = (name: string) => screen.findByRole('region', { name });

describe('OverviewPage', () => {
  it('shows each track by level, in words and numbers', async () => {
    openPage();
    const track = await region('Production readiness by level');
    expect(
      within(track).getByRole('img', {
        name: 'No level: 4, Bronze: 6, Silver: 0',
      }),
    ).toBeInTheDocument();
    expect(
      within(track).getByRole('link', { name: '10 entities' }),
    ).toHaveAttribute('href', '/scorecards/tracks/production');
  });

  it('names the checks that fail most, and leads to them', async () => {
    openPage();
    const failed = await region('Most failed checks');
    expect(
      within(failed).getByRole('link', { name: 'Has a README' }),
    ).toHaveAttribute('href', '/scorecards/checks/has-readme');
    expect(failed).toHaveTextContent('4 of 10 entities, 1 unknown');
  });

  it('says what moved from which level to which', async () => {
    openPage();
    const up = await region('Moved up');
    expect(within(up).getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/scorecards',
    );
    expect(up).toHaveTextContent('No levelBronze');
    expect(await region('Moved down')).toHaveTextContent('Nothing moved down');
  });

  it('keeps scope and track in the address', async () => {
    const overview = new FakeOverview(
      anOverview({
        distributions: [
          aDistribution(),
          aDistribution({ trackId: 'security', title: 'Security' }),
        ],
      }),
    );
    openPage(overview, '/?scope=system:default/shop&track=security');
    await region('Security by level');
    expect(overview.scopes).toEqual([{ system: 'system:default/shop' }]);
    expect(screen.getByRole('link', { name: 'Its entities' })).toHaveAttribute(
      'href',
      '/scorecards/teams/system%3Adefault%2Fshop',
    );
    await screen.findByRole('figure', { name: /^Security:/ });
    expect(overview.trends).toEqual([
      { track: 'security', system: 'system:default/shop' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: /Track/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Production readiness' }),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/?scope=system%3Adefault%2Fshop',
    );
    await screen.findByRole('figure', { name: /^Production readiness:/ });
  });

  it('says when there is no history yet', async () => {
    const overview = new FakeOverview();
    overview.points = overview.points.slice(0, 1);
    openPage(overview);
    expect(await screen.findByText('No history yet')).toBeInTheDocument();
  });

  it('tells what comes first where there are no tracks', async () => {
    openPage(new FakeOverview(anOverview({ distributions: [] })));
    expect(await screen.findByText('No tracks yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Go to the tracks' }),
    ).toHaveAttribute('href', '/scorecards/tracks');
  });

  it('says what failed and tries again', async () => {
    const overview = new FakeOverview();
    overview.failure = await refusal(503, {
      name: 'ServiceUnavailableError',
      message: 'The database is away',
    });
    openPage(overview);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    overview.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await region('Production readiness by level');
  });
});
