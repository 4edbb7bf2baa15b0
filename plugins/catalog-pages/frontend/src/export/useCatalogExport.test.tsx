import { toastApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { manyComponents } from '../__testUtils__/entities';
import { parseCatalogView } from '../list/catalogView';
import { useCatalogExport } from './useCatalogExport';

const nobody = { ownershipRefs: [], starredRefs: [] };

function setUp(query = '') {
  const catalog = catalogApiMock({ entities: manyComponents(1200) });
  const toasts: string[] = [];
  const toastApi = {
    post: ({ title }: { title: unknown }) => {
      toasts.push(String(title));
      return { close: () => {} };
    },
  };
  const files: { name: string; content: Blob }[] = [];
  let content = new Blob();
  URL.createObjectURL = blob => {
    content = blob as Blob;
    return 'blob:file';
  };
  URL.revokeObjectURL = () => {};
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      files.push({ name: this.download, content });
    });
  const wrapper = (props: PropsWithChildren) => (
    <TestApiProvider
      apis={[
        [catalogApiRef, catalog],
        [toastApiRef, toastApi],
      ]}
    >
      {props.children}
    </TestApiProvider>
  );
  const view = parseCatalogView(new URLSearchParams(query));
  const { result } = renderHook(() => useCatalogExport(view, nobody), {
    wrapper,
  });
  return { save: result.current, files, toasts, catalog };
}

afterEach(() => jest.restoreAllMocks());

describe('useCatalogExport', () => {
  it('saves all pages of the list, not only the one that is shown', async () => {
    const { save, files, toasts } = setUp('page=2&size=25');
    await save('json');
    expect(files.map(({ name }) => name)).toEqual(['catalog.json']);
    expect(files[0].content.type).toBe('application/json');
    expect(toasts).toEqual(['Collecting the list…', 'Saved 1,200 entities']);
  });

  it('saves what the filters leave', async () => {
    const { save, toasts } = setUp('q=item-999');
    await save('csv');
    expect(toasts).toContain('Saved 1 entity');
  });

  it('says when it failed', async () => {
    const { save, files, toasts, catalog } = setUp();
    jest.spyOn(catalog, 'streamEntities').mockImplementation(() => {
      throw new Error('down');
    });
    await save('csv');
    expect(files).toEqual([]);
    expect(toasts).toContain('The list could not be exported');
  });
});
