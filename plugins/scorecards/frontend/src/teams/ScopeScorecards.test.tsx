import { screen } from '@testing-library/react';
import { aCard } from '../__testUtils__/cards';
import { FakeCards } from '../__testUtils__/FakeCards';
import { FakeFacts } from '../__testUtils__/FakeFacts';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { FakeOverview } from '../__testUtils__/overviews';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import {
  cardsApiRef,
  factsApiRef,
  overviewApiRef,
  standardsApiRef,
} from '../apis';
import { ScopeScorecards } from './ScopeScorecards';

function openTab(kind: string, cards = new FakeCards()) {
  const overview = new FakeOverview();
  renderOnPortal(<ScopeScorecards />, {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name: 'shop', namespace: 'default' },
    },
    apis: [
      [overviewApiRef, overview],
      [cardsApiRef, cards],
      [factsApiRef, new FakeFacts()],
      [standardsApiRef, new FakeStandards()],
    ],
  });
  return overview;
}

describe('ScopeScorecards', () => {
  it('shows a team how what it owns stands', async () => {
    const overview = openTab('Group');
    expect(await screen.findByText('Most failed checks')).toBeInTheDocument();
    expect(overview.scopes).toEqual([{ group: 'group:default/shop' }]);
  });

  it('shows a system its own card as well', async () => {
    const entityRef = 'system:default/shop';
    openTab('System', new FakeCards(aCard({ entityRef })));
    expect(await screen.findByText('To reach Silver')).toBeInTheDocument();
    expect(await screen.findByText('Most failed checks')).toBeInTheDocument();
  });

  it('leaves out the card of a domain that no track is for', async () => {
    const entityRef = 'domain:default/shop';
    openTab(
      'Domain',
      new FakeCards(aCard({ entityRef, tracks: [], checks: [] })),
    );
    expect(await screen.findByText('Most failed checks')).toBeInTheDocument();
    expect(screen.queryByText('No track is for this entity')).toBeNull();
  });
});
