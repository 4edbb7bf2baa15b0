import { screen } from '@testing-library/react';
import { aDrift, aTemplate } from '../__testUtils__/drift';
import { FakeDrift } from '../__testUtils__/FakeDrift';
import { FakeUpdates } from '../__testUtils__/FakeUpdates';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { driftApiRef, updatesApiRef } from '../updates/apis';
import { TemplateServices } from './TemplateServices';

function openTab(updates: FakeUpdates) {
  renderOnPortal(<TemplateServices />, {
    entity: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'node-service', namespace: 'default' },
    },
    apis: [
      [updatesApiRef, updates],
      [driftApiRef, new FakeDrift([aDrift()])],
    ],
  });
}

describe('the services of a template', () => {
  it('are on its page, with the way to their updates', async () => {
    openTab(new FakeUpdates([aTemplate()]));
    expect(await screen.findByText('orders')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Updates of this template' }),
    ).toHaveAttribute(
      'href',
      '/golden-paths/updates/templates/default/node-service',
    );
  });

  it('say what the place is for while there are none', async () => {
    openTab(new FakeUpdates());
    expect(
      await screen.findByText('Nothing was made from this template yet'),
    ).toBeVisible();
  });

  it('say when they could not be loaded', async () => {
    const updates = new FakeUpdates();
    updates.failing = new Error('no connection');
    openTab(updates);
    expect(await screen.findByText('no connection')).toBeVisible();
  });
});
