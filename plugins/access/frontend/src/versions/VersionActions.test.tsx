import { screen } from '@testing-library/react';
import { smallPolicy } from '../__testUtils__/documents';
import { FakePolicies } from '../__testUtils__/FakePolicies';
import { renderAccess } from '../__testUtils__/renderAccess';

describe('VersionActions', () => {
  // In a file of its own: rights are remembered for all pages of a portal.
  it('offers nothing to those who may only look', async () => {
    const policies = new FakePolicies(smallPolicy);
    await policies.createDraft({ document: { ...smallPolicy, rules: [] } });
    renderAccess('/access/versions/2', {
      policies,
      denied: ['access.policy.update', 'access.policy.publish'],
    });
    expect(await screen.findAllByText('Removed')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
  });
});
