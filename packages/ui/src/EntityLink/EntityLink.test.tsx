import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { EntityLink } from './EntityLink';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('EntityLink', () => {
  it('leads from a reference to the page of the entity', async () => {
    await renderInTestApp(<EntityLink entity="component:default/checkout" />, {
      mountedRoutes,
    });
    expect(
      await screen.findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout');
  });

  it('leads to a tab of the page', async () => {
    await renderInTestApp(
      <EntityLink entity="component:default/checkout" tab="docs" />,
      { mountedRoutes },
    );
    expect(
      await screen.findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout/docs');
  });

  it('shows the title of a whole entity', async () => {
    await renderInTestApp(
      <EntityLink
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'API',
          metadata: { name: 'orders', title: 'Orders API' },
        }}
      />,
      { mountedRoutes },
    );
    expect(
      await screen.findByRole('link', { name: 'Orders API' }),
    ).toHaveAttribute('href', '/catalog/default/api/orders');
  });

  it('stays text where there is no entity page', async () => {
    await renderInTestApp(
      <EntityLink
        entity={{ kind: 'user', namespace: 'default', name: 'ana' }}
      />,
    );
    expect(await screen.findByText('ana')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
