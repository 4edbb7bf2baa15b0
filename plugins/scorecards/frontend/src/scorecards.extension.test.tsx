import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { aCard } from './__testUtils__/cards';
import { FakeCards } from './__testUtils__/FakeCards';
import { cardsApiRef } from './apis';
import { maySeeScorecards } from './pages';
import { scorecardsPlugin } from './plugin';

const always = { $not: { featureFlags: { $contains: 'never' } } };

// The app of tests cannot wait for permissions.
const withoutAsking = scorecardsPlugin.withOverrides({
  extensions: (
    [
      'page:scorecards',
      'entity-content:scorecards',
      'entity-card:scorecards/levels',
    ] as const
  ).map(id => scorecardsPlugin.getExtension(id).override({ if: always })),
});

const checkoutPage = createTestEntityPage({
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', namespace: 'default' },
  },
});

function openEntity() {
  renderTestApp({
    extensions: [checkoutPage],
    features: [withoutAsking],
    apis: [[cardsApiRef, new FakeCards(aCard())]],
  });
}

describe('entity-content:scorecards', () => {
  it('is a tab of components', async () => {
    openEntity();
    expect(await screen.findByText('To reach Silver')).toBeInTheDocument();
  });
});

describe('entity-card:scorecards/levels', () => {
  it('is on the overview of components', async () => {
    openEntity();
    expect(await screen.findByText('All checks')).toBeInTheDocument();
  });
});

describe('page:scorecards', () => {
  it('opens with the overview', async () => {
    renderTestApp({
      features: [withoutAsking],
      initialRouteEntries: ['/scorecards'],
    });
    const tabs = await screen.findByRole('navigation', { name: 'Scorecards' });
    expect(
      within(tabs)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual([
      'Overview',
      'Teams',
      'Checks',
      'Tracks',
      'Campaigns',
      'Exemptions',
    ]);
    await waitFor(() =>
      expect(
        within(tabs).getByRole('link', { name: 'Overview' }),
      ).toHaveAttribute('aria-current', 'page'),
    );
  });

  it.each([
    [[], false],
    [['scorecards.standard.create#create'], false],
    [['scorecards.read#read'], true],
  ])('with the rights %j is there: %s', (permissions: string[], isThere) => {
    expect(evaluateFilterPredicate(maySeeScorecards, { permissions })).toBe(
      isThere,
    );
  });
});
