import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { aDrift, aTemplate } from '../__testUtils__/drift';
import { FakeDrift } from '../__testUtils__/FakeDrift';
import { FakeUpdates } from '../__testUtils__/FakeUpdates';
import { pluginWithoutAsking } from '../__testUtils__/pluginWithoutAsking';
import { templateFilter } from '../lineage/entityExtensions';
import { driftApiRef, updatesApiRef } from './apis';

function open(address: string, kind = 'Component') {
  const source = 'backstage.io/source-template';
  renderTestApp({
    features: [pluginWithoutAsking],
    extensions: [
      createTestEntityPage({
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind,
          metadata: {
            name: 'node-service',
            namespace: 'default',
            annotations: { [source]: 'template:default/node-service' },
          },
        },
      }),
    ],
    initialRouteEntries: [address],
    apis: [
      [updatesApiRef, new FakeUpdates([aTemplate()])],
      [driftApiRef, new FakeDrift([aDrift()])],
      [catalogApiRef, catalogApiMock({ entities: [] })],
    ],
  });
}

describe('page:golden-paths', () => {
  it('has a tab of updates', async () => {
    open('/golden-paths/updates');
    expect(
      await screen.findByRole('list', { name: 'Templates' }),
    ).toHaveTextContent('Node.js service');
  });
});

describe('entity-card:golden-paths/template', () => {
  it('is on the overview of what was made from a template', async () => {
    open('/');
    expect(
      await screen.findByRole('region', { name: 'Template' }),
    ).toBeVisible();
  });

  it.each([
    ['component', { 'backstage.io/source-template': 'template:x' }, true],
    ['resource', { 'backstage.io/source-template': 'template:x' }, true],
    ['component', { 'backstage.io/source-location': 'url:https://a' }, true],
    ['component', { 'backstage.io/source-location': 'file:/a' }, false],
    ['api', { 'backstage.io/source-location': 'url:https://a' }, false],
  ])('is for %s with %j: %s', (kind, annotations, isThere) => {
    const entity = { kind, metadata: { name: 'a', annotations } };
    expect(evaluateFilterPredicate(templateFilter, entity)).toBe(isThere);
  });
});

describe('entity-content:golden-paths/services', () => {
  it('is a tab of templates', async () => {
    open('/', 'Template');
    expect(await screen.findByText('orders')).toBeInTheDocument();
  });
});
