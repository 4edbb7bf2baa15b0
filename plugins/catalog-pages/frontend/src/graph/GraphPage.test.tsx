import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { seeNothing } from '../__testUtils__/seeNothing';
import { GraphPage } from './GraphPage';

const shop = anEntity({
  kind: 'System',
  name: 'shop',
  metadata: { title: 'Web shop' },
});
const checkout = anEntity();

// The list of the picker loads more when its end is seen.
beforeAll(seeNothing);

describe('GraphPage', () => {
  it('says how to start', async () => {
    await renderInCatalog(<GraphPage />, { entities: [shop] });
    expect(
      await screen.findByText('Choose where to start'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Browse systems' }),
    ).toHaveAttribute('href', '/catalog?kind=system');
  });

  it('finds an entity by name, and keeps it in the address', async () => {
    await renderInCatalog(<GraphPage />, { entities: [checkout, shop] });
    const picker = await screen.findByRole('combobox', {
      name: 'Find an entity',
    });
    await userEvent.type(picker, 'shop');
    await userEvent.click(
      await screen.findByRole('option', { name: /Web shop/ }),
    );
    expect(
      await screen.findByRole('link', { name: 'Web shop' }),
    ).toHaveAttribute('href', '/catalog/default/system/shop');
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/?rootEntityRefs%5B%5D=system%3Adefault%2Fshop',
    );
    expect(picker).toHaveValue('Web shop');
  });

  it('changes how far it looks', async () => {
    await renderInCatalog(<GraphPage />, { entities: [checkout] });
    await userEvent.click(
      await screen.findByRole('button', { name: /How far/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: '2 steps' }),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent('/?maxDepth=2');
  });

  it('offers similar names for an entity that does not exist', async () => {
    await renderInCatalog(<GraphPage />, {
      entities: [checkout],
      path: '/?rootEntityRefs[]=component:default/chekout',
    });
    expect(
      await screen.findByText('No component called “chekout”'),
    ).toBeInTheDocument();
  });

  it('offers to try again when the catalog fails', async () => {
    const catalog = catalogApiMock({ entities: [checkout] });
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('no route to host'));
    await renderInCatalog(<GraphPage />, {
      catalog,
      path: '/?rootEntityRefs[]=component:default/checkout',
    });
    expect(
      await screen.findByText('The catalog did not answer'),
    ).toBeInTheDocument();
  });
});
