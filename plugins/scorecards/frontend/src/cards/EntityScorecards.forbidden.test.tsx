import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCard } from '../__testUtils__/cards';
import { FakeCards } from '../__testUtils__/FakeCards';
import { FakeExemptions } from '../__testUtils__/FakeExemptions';
import { FakeFacts } from '../__testUtils__/FakeFacts';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { cardsApiRef, exemptionsApiRef, factsApiRef } from '../apis';
import { EntityScorecards } from './EntityScorecards';

// Rights are remembered between tests, so this one has a file of its own.
describe('EntityScorecards for people without rights', () => {
  it('shows the card, and none of the acts', async () => {
    renderOnPortal(<EntityScorecards />, {
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'checkout', namespace: 'default' },
      },
      denied: ['scorecards.fact.refresh', 'scorecards.exemption.request'],
      apis: [
        [cardsApiRef, new FakeCards(aCard())],
        [factsApiRef, new FakeFacts()],
        [exemptionsApiRef, new FakeExemptions()],
      ],
    });
    await userEvent.click(await screen.findByText('Has a README'));
    expect(screen.getByText('People start to read there.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
