import { screen } from '@testing-library/react';
import { aDrift, aTemplate } from '../__testUtils__/drift';
import { aProposal, FakeAdoptions } from '../__testUtils__/FakeAdoptions';
import { FakeDrift } from '../__testUtils__/FakeDrift';
import { FakeUpdates } from '../__testUtils__/FakeUpdates';
import { renderUpdates } from '../__testUtils__/renderUpdates';

// Answers about permissions are kept for the whole file.
const denied = ['golden-paths.update.open', 'golden-paths.lineage.adopt'];

describe('without the right to change anything', () => {
  it('shows services, and offers no update', async () => {
    renderUpdates('/templates/default/node-service', {
      updates: new FakeUpdates([aTemplate()]),
      drift: new FakeDrift([aDrift()]),
      denied,
    });
    expect(await screen.findByText('orders')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(Update|Open)/ })).toBeNull();
  });

  it('shows what differs, and offers no update', async () => {
    renderUpdates('/services/component/default/orders', {
      drift: new FakeDrift([aDrift()]),
      denied,
    });
    expect(await screen.findByText('Dockerfile')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
  });

  it('shows which template fits, and whom to ask', async () => {
    renderUpdates('/adopt/component/default/legacy', {
      adoptions: new FakeAdoptions([aProposal()]),
      denied,
    });
    expect(
      await screen.findByText(/Your role may not adopt services/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
  });
});
