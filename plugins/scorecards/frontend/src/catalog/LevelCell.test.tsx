import { screen } from '@testing-library/react';
import { FakeCards } from '../__testUtils__/FakeCards';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { aTrack } from '../__testUtils__/standards';
import { cardsApiRef, standardsApiRef } from '../apis';
import { LevelCell } from './LevelCell';

function aComponent(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
  };
}

describe('LevelCell', () => {
  it('shows the level on the first track, one request for all rows', async () => {
    const cards = new FakeCards();
    const entityRef = 'component:default/checkout';
    const level = { id: 'bronze', title: 'Bronze' };
    cards.levels.push(
      { entityRef, trackId: 'other', rank: 2, levelCount: 2 },
      { entityRef, trackId: 'production', level, rank: 1, levelCount: 2 },
      {
        entityRef: 'component:default/search',
        trackId: 'production',
        rank: 0,
        levelCount: 2,
      },
    );
    renderOnPortal(
      <>
        {['checkout', 'search', 'library'].map(name => (
          <LevelCell key={name} entity={aComponent(name)} />
        ))}
      </>,
      {
        apis: [
          [cardsApiRef, cards],
          [standardsApiRef, new FakeStandards({ tracks: [aTrack()] })],
        ],
      },
    );
    expect(await screen.findByRole('link', { name: 'Bronze' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/scorecards',
    );
    expect(screen.getByText('No level')).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(2);
    expect(cards.asked).toEqual([
      [
        'component:default/checkout',
        'component:default/search',
        'component:default/library',
      ],
    ]);
  });

  it('asks nothing about a track that it was told', async () => {
    const cards = new FakeCards();
    const standards = new FakeStandards();
    standards.failing = new Error('Nobody has to ask');
    cards.levels.push({
      entityRef: 'component:default/checkout',
      trackId: 'security',
      trackTitle: 'Security',
      rank: 1,
      levelCount: 2,
      level: { id: 'guarded', title: 'Guarded' },
    });
    renderOnPortal(
      <LevelCell entity={aComponent('checkout')} trackId="security" />,
      {
        apis: [
          [cardsApiRef, cards],
          [standardsApiRef, standards],
        ],
      },
    );
    expect(await screen.findByTitle('Security')).toHaveTextContent('Guarded');
  });
});
