import { screen, within } from '@testing-library/react';
import { aCard } from '../__testUtils__/cards';
import { FakeCards } from '../__testUtils__/FakeCards';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { cardsApiRef } from '../apis';
import { EntityScorecardsCard } from './EntityScorecardsCard';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
};

function openCard(cards: FakeCards) {
  renderOnPortal(<EntityScorecardsCard />, {
    entity,
    apis: [[cardsApiRef, cards]],
  });
}

describe('EntityScorecardsCard', () => {
  it('says the level of each track, the next step and what fails', async () => {
    openCard(new FakeCards(aCard()));
    const card = await screen.findByRole('region', { name: 'Scorecards' });
    expect(await within(card).findByText('Bronze')).toBeInTheDocument();
    expect(
      within(card).getByRole('link', { name: '1 check to Silver' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/scorecards?check=has-readme',
    );
    expect(card).toHaveTextContent('1 check fails in all');
    expect(
      within(card).getByRole('link', { name: 'All checks' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/scorecards');
  });

  it('leaves no trace when no track is for the entity', async () => {
    openCard(new FakeCards(aCard({ tracks: [] })));
    await screen.findByLabelText('Address');
    await expect(
      screen.findByText('Scorecards', {}, { timeout: 300 }),
    ).rejects.toThrow();
  });

  it('says when it could not be loaded', async () => {
    const cards = new FakeCards();
    cards.failure = new Error('no connection');
    openCard(cards);
    expect(
      await screen.findByText('The scorecard could not be loaded'),
    ).toBeInTheDocument();
  });
});
