import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import {
  CatalogActions,
  useCreateHref,
  useRegisterHref,
} from './CatalogActions';

function Actions() {
  return (
    <CatalogActions
      createHref={useCreateHref()}
      registerHref={useRegisterHref()}
      onExport={() => {}}
    />
  );
}

// In a file of its own: answers for permissions are kept for some seconds.
describe('CatalogActions without permission', () => {
  it('hides what the person may not do', async () => {
    await renderInCatalog(<Actions />, { permission: AuthorizeResult.DENY });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    expect(
      await screen.findByRole('menuitem', { name: 'Export list as CSV' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Register existing')).not.toBeInTheDocument();
    expect(screen.queryByText('Create')).not.toBeInTheDocument();
  });
});
