import { screen } from '@testing-library/react';
import { anEntity } from '../__testUtils__/entities';
import { renderInCatalog } from '../__testUtils__/renderInCatalog';
import { EntityNotFound } from './EntityNotFound';

const entities = [
  anEntity({ name: 'basket-service', metadata: { title: 'Basket service' } }),
  anEntity({ kind: 'API', name: 'basket-api' }),
  anEntity({ name: 'orders' }),
];

describe('EntityNotFound', () => {
  it('offers entities whose name begins alike, of any kind', async () => {
    await renderInCatalog(
      <EntityNotFound entityRef="component:default/baskett" />,
      { entities },
    );
    expect(
      await screen.findByText('No component called “baskett”'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Basket service')).toBeInTheDocument();
    expect(screen.getByText('basket-api')).toBeInTheDocument();
    expect(screen.queryByText('orders')).not.toBeInTheDocument();
  });

  it('leads to the catalog', async () => {
    await renderInCatalog(<EntityNotFound entityRef="api:default/nope-x" />);
    expect(
      await screen.findByRole('link', { name: 'Search the catalog' }),
    ).toHaveAttribute('href', '/catalog?kind=all&q=nope');
    expect(screen.getByRole('link', { name: 'All APIs' })).toHaveAttribute(
      'href',
      '/catalog?kind=api',
    );
    expect(screen.queryByText('Similar names:')).not.toBeInTheDocument();
  });
});
