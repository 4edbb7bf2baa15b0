import { screen } from '@testing-library/react';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { aCheck } from '../__testUtils__/standards';

// What was allowed is remembered for a while, so this is a file of its own.
describe('for those who may only look, standards', () => {
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

  it.each([
    ['checks/new', 'You may not make a check'],
    ['checks/has-owner/edit', 'You may not change this check'],
    ['tracks/new', 'You may not make a track'],
    ['campaigns/new', 'You may not make a campaign'],
  ])('and %s is closed', async (path, words) => {
    renderScorecards(`/scorecards/${path}`, {
      standards: new FakeStandards({ checks: [aCheck()] }),
      denied,
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
