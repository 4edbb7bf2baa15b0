import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import { maySeeScorecards } from './pages';
import { scorecardsPlugin } from './plugin';

const always = { $not: { featureFlags: { $contains: 'never' } } };

// The app of tests cannot wait for permissions.
const withoutAsking = scorecardsPlugin.withOverrides({
  extensions: [
    scorecardsPlugin.getExtension('page:scorecards').override({ if: always }),
  ],
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
