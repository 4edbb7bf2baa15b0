import { CatalogApi } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { anEntity, manyComponents } from '../__testUtils__/entities';
import { CatalogPage } from './CatalogPage';

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="Address">{pathname + search}</output>;
}

function withCalls(api: CatalogApi) {
  const queries = jest.spyOn(api, 'queryEntities');
  const facets = jest.spyOn(api, 'getEntityFacets');
  return { api, queries, facets };
}

async function open(options: { entities?: Entity[]; query?: string }) {
  const calls = withCalls(catalogApiMock({ entities: options.entities ?? [] }));
  await renderInTestApp(
    <>
      <CatalogPage />
      <Address />
    </>,
    {
      apis: [
        [catalogApiRef, calls.api],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [permissionApiRef, mockApis.permission()],
        [
          // Owned by me means owned by this group.
          ...(await identity(['user:default/ana', 'group:default/payments'])),
        ],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [`/${options.query ? `?${options.query}` : ''}`],
    },
  );
  return calls;
}

async function identity(ownershipEntityRefs: string[]) {
  const { identityApiRef } = await import('@backstage/frontend-plugin-api');
  return [identityApiRef, mockApis.identity({ ownershipEntityRefs })] as const;
}

const address = () => screen.getByLabelText('Address');

describe('CatalogPage', () => {
  it('lists entities with one query and without asking for filter values', async () => {
    const { queries, facets } = await open({ entities: manyComponents(3) });
    expect(await screen.findByText('item-002')).toBeInTheDocument();
    expect(screen.getAllByText('1–3 of 3').length).toBeGreaterThan(0);
    expect(queries).toHaveBeenCalledTimes(1);
    expect(facets).not.toHaveBeenCalled();
  });

  it('opens the page, order and filters of its address', async () => {
    const { queries } = await open({
      entities: manyComponents(60),
      query: 'sort=-name&page=2&size=25&type=service',
    });
    expect(await screen.findByText('item-035')).toBeInTheDocument();
    expect(screen.queryByText('item-036')).not.toBeInTheDocument();
    expect(queries).toHaveBeenCalledTimes(1);
  });

  it('pages through the address and counts the matches once', async () => {
    const { queries } = await open({ entities: manyComponents(30) });
    await screen.findByText('item-001');
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('item-026')).toBeInTheDocument();
    expect(address()).toHaveTextContent('/?page=2');
    expect(queries.mock.calls.map(([request]) => request)).toEqual([
      expect.objectContaining({ totalItems: 'include' }),
      expect.objectContaining({ totalItems: 'exclude' }),
    ]);
  });

  it('filters by text once typing pauses', async () => {
    const { queries } = await open({ entities: manyComponents(12) });
    await screen.findByText('item-001');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Filter components' }),
      '011',
    );
    await waitFor(() =>
      expect(screen.queryByText('item-001')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('item-011')).toBeInTheDocument();
    expect(address()).toHaveTextContent('/?q=011');
    expect(queries).toHaveBeenCalledTimes(2);
  });

  it('shows what my groups own', async () => {
    await open({
      entities: [...manyComponents(1), anEntity({ name: 'foreign' })],
      query: 'scope=owned',
    });
    expect(await screen.findByText('item-001')).toBeInTheDocument();
    expect(screen.queryByText('foreign')).not.toBeInTheDocument();
  });

  it('loads filter values when a filter opens', async () => {
    const { facets } = await open({ entities: manyComponents(3) });
    await screen.findByText('item-001');
    await userEvent.click(screen.getByRole('button', { name: /^Type/ }));
    const list = await screen.findByRole('listbox');
    await userEvent.click(
      await within(list).findByRole('option', { name: /^service/ }),
    );
    expect(address()).toHaveTextContent('type=service');
    expect(facets).toHaveBeenCalledTimes(1);
  });

  it('links to the other kinds and keeps the text', async () => {
    await open({ entities: manyComponents(1), query: 'q=item&type=service' });
    expect(await screen.findByRole('link', { name: 'APIs' })).toHaveAttribute(
      'href',
      '/?kind=api&q=item',
    );
  });

  it('offers to clear filters when nothing matches', async () => {
    await open({ entities: manyComponents(1), query: 'tag=none' });
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await userEvent.click(clear);
    expect(await screen.findByText('item-001')).toBeInTheDocument();
    expect(address()).toHaveTextContent(/^\/$/);
  });

  it('says what the catalog is for when it is empty', async () => {
    await open({});
    expect(await screen.findByText('The catalog is empty')).toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    const { queries } = await openFailing();
    expect(await screen.findByRole('alert')).toHaveTextContent('database down');
    queries.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('item-001')).toBeInTheDocument();
  });
});

async function openFailing() {
  const calls = withCalls(catalogApiMock({ entities: manyComponents(1) }));
  calls.queries.mockRejectedValue(new Error('database down'));
  await renderInTestApp(<CatalogPage />, {
    apis: [
      [catalogApiRef, calls.api],
      [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      [permissionApiRef, mockApis.permission()],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return calls;
}
