import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAccess } from '../__testUtils__/renderAccess';

describe('YAML of a version', () => {
  it('is shown when it is asked for', async () => {
    renderAccess('/access/versions/1');
    await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
    expect(
      await screen.findByRole('region', { name: 'Version 1 as YAML' }),
    ).toHaveTextContent('"staff-reads"');
  });

  it('comes from a file, and becomes a draft', async () => {
    const { policies } = renderAccess('/access/versions/import');
    const text = JSON.stringify({
      roles: [],
      rules: [],
      defaults: { read: 'deny', other: 'deny' },
    });
    const file = new File([text], 'policy.yaml');
    file.text = async () => text;
    await userEvent.upload(await screen.findByLabelText('From a file'), file);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Make a draft of it' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Version 2' }),
    ).toBeVisible();
    expect(policies.draft?.document.roles).toEqual([]);
  });

  it('says that a version is not there', async () => {
    renderAccess('/access/versions/first');
    expect(await screen.findByText('There is no such version')).toBeVisible();
  });
});
