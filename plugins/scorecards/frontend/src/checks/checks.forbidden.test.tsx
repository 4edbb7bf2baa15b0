import { screen } from '@testing-library/react';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck } from '../__testUtils__/standards';

// What was allowed is remembered for a while, so this is a file of its own.
describe('for those who may only look, checks', () => {
  const denied = ['scorecards.standard.create', 'scorecards.standard.update'];

  it('cannot be made', async () => {
    renderScorecards('/scorecards/checks', {
      standards: new FakeStandards({ checks: [aCheck()] }),
      denied,
    });
    await screen.findByRole('list', { name: 'Checks' });
    expect(screen.queryByRole('link', { name: 'New check' })).toBeNull();
  });

  it('cannot be changed or deleted', async () => {
    renderScorecards('/scorecards/checks/has-owner', {
      standards: new FakeStandards({ checks: [aCheck()] }),
      denied,
    });
    await screen.findByRole('region', { name: 'What it asks' });
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  });
});
