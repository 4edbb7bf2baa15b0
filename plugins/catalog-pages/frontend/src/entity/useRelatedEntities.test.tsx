import { TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderHook, waitFor } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { anEntity } from '../__testUtils__/entities';
import { relatedLimit, useRelatedEntities } from './useRelatedEntities';

function aCatalog() {
  const catalog = catalogApiMock({
    entities: [anEntity({ kind: 'Group', name: 'payments' })],
  });
  const wrapper = (props: PropsWithChildren) => (
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      {props.children}
    </TestApiProvider>
  );
  return { wrapper, asked: jest.spyOn(catalog, 'getEntitiesByRefs') };
}

describe('useRelatedEntities', () => {
  it('asks once for all relations, however many cards want them', async () => {
    const { wrapper, asked } = aCatalog();
    const entity = anEntity({
      relations: [
        ['ownedBy', 'group:default/payments'],
        ['dependsOn', 'resource:default/gone'],
      ],
    });
    const { result } = renderHook(
      () => [useRelatedEntities(entity), useRelatedEntities(entity)],
      { wrapper },
    );
    await waitFor(() => expect(result.current[1].value).toBeDefined());
    expect(asked).toHaveBeenCalledTimes(1);
    expect([...(result.current[0].value?.byRef.keys() ?? [])]).toEqual([
      'group:default/payments',
    ]);
    expect(result.current[0].value?.missing).toEqual(['resource:default/gone']);
  });

  it('asks nothing for an entity without relations', async () => {
    const { wrapper, asked } = aCatalog();
    const { result } = renderHook(() => useRelatedEntities(anEntity()), {
      wrapper,
    });
    await waitFor(() => expect(result.current.value).toBeDefined());
    expect(asked).not.toHaveBeenCalled();
  });

  it('leaves out what a group owns and asks for a bounded number', async () => {
    const { wrapper, asked } = aCatalog();
    const many = Array.from({ length: relatedLimit + 50 }, (_, index) => index);
    const entity = anEntity({
      relations: [
        ['ownerOf', 'component:default/owned'],
        ...many.map((index): [string, string] => [
          'hasMember',
          `user:default/u${index}`,
        ]),
      ],
    });
    const { result } = renderHook(() => useRelatedEntities(entity), {
      wrapper,
    });
    await waitFor(() => expect(result.current.value).toBeDefined());
    const refs = asked.mock.calls[0][0].entityRefs;
    expect(refs).toHaveLength(relatedLimit);
    expect(refs).not.toContain('component:default/owned');
  });

  it('asks again after a failure', async () => {
    const { wrapper, asked } = aCatalog();
    asked.mockRejectedValueOnce(new Error('down'));
    const entity = anEntity({
      relations: [['ownedBy', 'group:default/payments']],
    });
    const { result } = renderHook(() => useRelatedEntities(entity), {
      wrapper,
    });
    await waitFor(() => expect(result.current.error).toBeDefined());
    result.current.retry();
    await waitFor(() => expect(result.current.value).toBeDefined());
  });
});
