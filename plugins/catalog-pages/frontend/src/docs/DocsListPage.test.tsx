import { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { DocsListPage } from './DocsListPage';

function withDocs(name: string, kind = 'Component'): Entity {
  return anEntity({
    kind,
    name,
    metadata: { annotations: { 'backstage.io/techdocs-ref': 'dir:.' } },
  });
}

const address = () => screen.getByLabelText('Address');

describe('DocsListPage', () => {
  it('lists what has docs, and links to them', async () => {
    await renderInCatalog(<DocsListPage />, {
      entities: [
        withDocs('checkout'),
        anEntity({
          name: 'storefront',
          metadata: {
            annotations: {
              'backstage.io/techdocs-entity': 'system:default/shop',
            },
          },
        }),
        anEntity({ name: 'without-docs' }),
      ],
    });
    expect(
      await screen.findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/docs');
    expect(
      screen.getByRole('link', { name: 'storefront' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('without-docs')).not.toBeInTheDocument();
  });

  it('opens the text, order and page of its address', async () => {
    const catalog = await renderInCatalog(<DocsListPage />, {
      catalog: watched([withDocs('checkout')]),
      path: '/?q=check&sort=-kind&page=1&size=25',
    });
    await screen.findByText('checkout');
    expect(catalog.queryEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        fullTextFilter: expect.objectContaining({ term: 'check' }),
        orderFields: [{ field: 'kind', order: 'desc' }],
        limit: 25,
        offset: 0,
      }),
    );
  });

  it('keeps the text that one types in the address', async () => {
    await renderInCatalog(<DocsListPage />, {
      entities: [withDocs('checkout'), withDocs('basket')],
    });
    await screen.findByText('basket');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Filter docs' }),
      'check',
    );
    expect(await screen.findByText('/?q=check')).toBe(address());
    expect(await screen.findByText('checkout')).toBeInTheDocument();
  });

  it('shows only what one owns when that is asked for', async () => {
    await renderInCatalog(<DocsListPage />, {
      entities: [withDocs('checkout')],
    });
    await screen.findByText('checkout');
    await userEvent.click(screen.getByRole('button', { name: /Whose/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Owned by me' }),
    );
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    expect(address()).toHaveTextContent('/?scope=owned');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('checkout')).toBeInTheDocument();
  });

  it('says how to find docs again when none are starred', async () => {
    await renderInCatalog(<DocsListPage />, {
      entities: [withDocs('checkout')],
      path: '/?scope=starred',
    });
    expect(
      await screen.findByText('Nothing starred has docs'),
    ).toBeInTheDocument();
  });

  it('says how to add docs when there are none', async () => {
    await renderInCatalog(<DocsListPage />, { entities: [anEntity()] });
    expect(await screen.findByText('No docs yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Create from a template' }),
    ).toHaveAttribute('href', '/create');
  });

  it('offers to try again when the catalog fails', async () => {
    const catalog = watched([withDocs('checkout')]);
    catalog.queryEntities.mockRejectedValueOnce(new Error('no route to host'));
    await renderInCatalog(<DocsListPage />, { catalog });
    expect(
      await screen.findByText('The catalog did not answer'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /again|retry/i }));
    expect(await screen.findByText('checkout')).toBeInTheDocument();
  });
});

function watched(entities: Entity[]) {
  const catalog = catalogApiMock({ entities });
  const queryEntities = jest.spyOn(catalog, 'queryEntities');
  return Object.assign(catalog, { queryEntities });
}
