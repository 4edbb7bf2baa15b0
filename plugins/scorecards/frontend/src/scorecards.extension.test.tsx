import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  AttentionSourceBlueprint,
  CatalogColumnBlueprint,
} from '@callboard/ui';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { aCard } from './__testUtils__/cards';
import { FakeCards } from './__testUtils__/FakeCards';
import { FakeOverview } from './__testUtils__/overviews';
import { FakeStandards } from './__testUtils__/FakeStandards';
import { cardsApiRef, overviewApiRef, standardsApiRef } from './apis';
import { levelColumn } from './catalog/levelColumn';
import { failingChecks } from './home/attentionSource';
import { maySeeScorecards } from './pages';
import { scorecardsPlugin } from './plugin';

const always = { $not: { featureFlags: { $contains: 'never' } } };

// The app of tests cannot wait for permissions.
const withoutAsking = scorecardsPlugin.withOverrides({
  extensions: (
    [
      'page:scorecards',
      'entity-content:scorecards',
      'entity-content:scorecards/scope',
      'entity-card:scorecards/levels',
      'catalog-column:scorecards/level',
      'attention-source:scorecards/failing-checks',
      'search-filter-result-type:scorecards',
    ] as const
  ).map(id => scorecardsPlugin.getExtension(id).override({ if: always })),
});

function pageOf(kind: string) {
  return createTestEntityPage({
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name: 'checkout', namespace: 'default' },
    },
  });
}

function openEntity(kind = 'Component') {
  renderTestApp({
    extensions: [pageOf(kind)],
    features: [withoutAsking],
    apis: [
      [cardsApiRef, new FakeCards(aCard())],
      [overviewApiRef, new FakeOverview()],
      [standardsApiRef, new FakeStandards()],
    ],
  });
}

describe('entity-content:scorecards', () => {
  it('is a tab of components', async () => {
    openEntity();
    expect(await screen.findByText('To reach Silver')).toBeInTheDocument();
  });
});

describe('entity-content:scorecards/scope', () => {
  it('is a tab of teams', async () => {
    openEntity('Group');
    expect(await screen.findByText('Most failed checks')).toBeInTheDocument();
    expect(screen.queryByText('All checks')).toHaveAttribute(
      'href',
      '/scorecards/checks',
    );
  });
});

describe('entity-card:scorecards/levels', () => {
  it('is on the overview of components', async () => {
    openEntity();
    expect(await screen.findByText('All checks')).toBeInTheDocument();
  });
});

describe('catalog-column:scorecards/level', () => {
  it('is a column with a filter', () => {
    const column = createExtensionTester(levelColumn).get(
      CatalogColumnBlueprint.dataRefs.column,
    );
    expect(column).toMatchObject({ label: 'Level', filter: { name: 'level' } });
    expect(column.kinds).toContain('component');
  });
});

describe('attention-source:scorecards/failing-checks', () => {
  it('says what fails', async () => {
    const source = createExtensionTester(failingChecks).get(
      AttentionSourceBlueprint.dataRefs.source,
    );
    const overview = new FakeOverview();
    const apis = { get: <T,>() => overview as T };
    await expect(source.load(apis)).resolves.toEqual([]);
    expect(source.what).toBe('failing checks');
  });
});

describe('page:scorecards', () => {
  it('opens with the overview', async () => {
    renderTestApp({
      features: [withoutAsking],
      initialRouteEntries: ['/scorecards'],
      apis: [
        [overviewApiRef, new FakeOverview()],
        [catalogApiRef, catalogApiMock({ entities: [] })],
      ],
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
    expect(await screen.findByText('Most failed checks')).toBeInTheDocument();
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
