import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import {
  AttentionSourceBlueprint,
  EntityHeaderActionBlueprint,
  NotificationActsBlueprint,
} from '@callboard/ui';
import { screen, waitFor, within } from '@testing-library/react';
import { anApproval, FakeApprovals } from './__testUtils__/FakeApprovals';
import { pluginWithoutAsking } from './__testUtils__/pluginWithoutAsking';
import { approvalsApiRef, historyApiRef } from './apis';
import { entityActionsButton } from './entity/entityExtensions';
import { askedApprovals } from './home/attentionSource';
import { approvalNotices } from './notifications/approvalNotices';
import { maySeeGoldenPaths } from './pages';

const orders = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
};

describe('page:golden-paths', () => {
  it('opens with what is asked of the person', async () => {
    renderTestApp({
      features: [pluginWithoutAsking],
      initialRouteEntries: ['/golden-paths'],
      apis: [
        [approvalsApiRef, new FakeApprovals(anApproval())],
        [catalogApiRef, catalogApiMock({ entities: [] })],
      ],
    });
    const tabs = await screen.findByRole('navigation', {
      name: 'Golden paths',
    });
    await waitFor(() =>
      expect(
        within(tabs).getByRole('link', { name: 'Approvals' }),
      ).toHaveAttribute('aria-current', 'page'),
    );
    expect(
      await screen.findByText('Production database for orders'),
    ).toBeVisible();
  });

  it.each([
    [[], false],
    [['golden-paths.update.open#create'], false],
    [['golden-paths.read#read'], true],
  ])('with the rights %j is there: %s', (permissions: string[], isThere) => {
    expect(evaluateFilterPredicate(maySeeGoldenPaths, { permissions })).toBe(
      isThere,
    );
  });
});

describe('entity-content:golden-paths/history', () => {
  it('is a tab of components', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: orders })],
      features: [pluginWithoutAsking],
      apis: [[historyApiRef, { listHistory: async () => ({ items: [] }) }]],
    });
    expect(
      await screen.findByText('Nothing was done to it yet'),
    ).toBeInTheDocument();
  });
});

describe('entity-header-action:golden-paths/actions', () => {
  it('is beside the title of what templates make, not of people', () => {
    const { appliesTo } = createExtensionTester(entityActionsButton).get(
      EntityHeaderActionBlueprint.dataRefs.action,
    );
    expect(appliesTo(orders)).toBe(true);
    expect(appliesTo({ ...orders, kind: 'User' })).toBe(false);
  });
});

describe('attention-source:golden-paths/approvals', () => {
  it('says what is asked of the person', async () => {
    const source = createExtensionTester(askedApprovals).get(
      AttentionSourceBlueprint.dataRefs.source,
    );
    const approvals = new FakeApprovals(anApproval());
    const apis = {
      get: <T,>(ref: { id: string }) =>
        (ref.id === approvalsApiRef.id ? approvals : undefined) as T,
    };
    await expect(source.load(apis)).resolves.toHaveLength(1);
    expect(source.what).toBe('approvals');
  });
});

describe('notification-acts:golden-paths/approvals', () => {
  it('lets approvers answer from their notifications', () => {
    const { actsOf } = createExtensionTester(approvalNotices).get(
      NotificationActsBlueprint.dataRefs.acts,
    );
    expect(
      actsOf({
        link: '/golden-paths/approvals/a1',
        scope: 'golden-paths:approval:a1:waiting',
      }).map(({ word }) => word),
    ).toEqual(['Approve', 'Refuse']);
    expect(actsOf({ link: '/scorecards' })).toEqual([]);
  });
});
