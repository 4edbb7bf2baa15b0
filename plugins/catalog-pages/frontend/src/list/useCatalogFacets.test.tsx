import { TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderHook, waitFor } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { anEntity } from '../__testUtils__/entities';
import { useCatalogFacets, useCatalogKinds } from './useCatalogFacets';

function aCatalog() {
  const catalog = catalogApiMock({
    entities: [
      anEntity({
        metadata: { tags: ['node'] },
        relations: [['ownedBy', 'group:default/payments']],
      }),
      anEntity({ kind: 'API', name: 'api', spec: { type: 'grpc' } }),
      anEntity({
        kind: 'Group',
        name: 'payments',
        spec: { type: 'team', profile: { displayName: 'Payments & risk' } },
      }),
    ],
  });
  const wrapper = (props: PropsWithChildren) => (
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      {props.children}
    </TestApiProvider>
  );
  return { wrapper, asked: jest.spyOn(catalog, 'getEntityFacets') };
}

describe('useCatalogFacets', () => {
  it('offers the values of one kind, with owners by their name', async () => {
    const { wrapper, asked } = aCatalog();
    const { result } = renderHook(() => useCatalogFacets('component', true), {
      wrapper,
    });
    await waitFor(() =>
      expect(result.current.value).toEqual({
        types: [{ value: 'service', count: 1 }],
        lifecycles: [{ value: 'production', count: 1 }],
        tags: [{ value: 'node', count: 1 }],
        owners: [
          {
            value: 'group:default/payments',
            count: 1,
            name: 'Payments & risk',
          },
        ],
      }),
    );
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('asks only when wanted, and remembers the answer', async () => {
    const { wrapper, asked } = aCatalog();
    const { rerender, result } = renderHook(
      ({ wanted }) => useCatalogFacets('component', wanted),
      { wrapper, initialProps: { wanted: false } },
    );
    expect(asked).not.toHaveBeenCalled();
    rerender({ wanted: true });
    await waitFor(() => expect(result.current.value).toBeDefined());
    const second = renderHook(() => useCatalogFacets('component', true), {
      wrapper,
    });
    await waitFor(() => expect(second.result.current.value).toBeDefined());
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('asks again after a failure', async () => {
    const { wrapper, asked } = aCatalog();
    asked.mockRejectedValueOnce(new Error('down'));
    const { result } = renderHook(() => useCatalogKinds(true), { wrapper });
    await waitFor(() => expect(result.current.error).toBeDefined());
    result.current.retry();
    await waitFor(() =>
      expect(result.current.value?.map(({ value }) => value)).toEqual([
        'API',
        'Component',
        'Group',
      ]),
    );
  });
});
