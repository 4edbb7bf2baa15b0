import { screen } from '@testing-library/react';
import { smallPolicy } from '../__testUtils__/documents';
import { FakePolicies } from '../__testUtils__/FakePolicies';
import { renderAccess } from '../__testUtils__/renderAccess';

describe('RebasePage', () => {
  it('asks for nothing where the sides changed different things', async () => {
    const policies = new FakePolicies(smallPolicy);
    await policies.createDraft({ document: { ...smallPolicy, rules: [] } });
    policies.publishByOther(document => ({
      ...document,
      defaults: { read: 'deny', other: 'deny' },
    }));
    renderAccess('/access/versions/2/rebase', { policies });
    expect(
      await screen.findByRole('region', { name: 'Published since version 1' }),
    ).toHaveTextContent('defaults');
    expect(
      screen.getByRole('button', { name: 'Bring up to date' }),
    ).toBeEnabled();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('has nothing to do for versions that are no drafts', async () => {
    renderAccess('/access/versions/1/rebase');
    expect(
      await screen.findByText('There is nothing to bring up to date'),
    ).toBeVisible();
  });
});
