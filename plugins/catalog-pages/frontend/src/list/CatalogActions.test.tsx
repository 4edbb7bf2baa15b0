import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import {
  CatalogActions,
  useCreateHref,
  useRegisterHref,
} from './CatalogActions';

function Actions(props: { onExport: (format: string) => void }) {
  return (
    <CatalogActions
      createHref={useCreateHref()}
      registerHref={useRegisterHref()}
      {...props}
    />
  );
}

describe('CatalogActions', () => {
  it('offers to create, to register and to export', async () => {
    const onExport = jest.fn();
    await renderInCatalog(<Actions onExport={onExport} />);
    expect(await screen.findByRole('link', { name: 'Create' })).toHaveAttribute(
      'href',
      '/create',
    );
    await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
    expect(
      await screen.findByRole('menuitem', { name: 'Register existing' }),
    ).toHaveAttribute('href', '/catalog-import');
    await userEvent.click(
      screen.getByRole('menuitem', { name: 'Export list as CSV' }),
    );
    expect(onExport).toHaveBeenCalledWith('csv');
  });
});
