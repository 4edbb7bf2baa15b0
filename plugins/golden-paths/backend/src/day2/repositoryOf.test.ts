import { anEntity } from '../__testUtils__/anEntity';
import { repositoryOf } from './repositoryOf';

const at = (location?: string) => {
  const entity = anEntity('Component', 'shop');
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: location
        ? { 'backstage.io/managed-by-location': location }
        : undefined,
    },
  };
};

describe('repositoryOf', () => {
  it.each([
    [
      'http://localhost:7010/acme/shop/src/branch/main/catalog-info.yaml',
      'http://localhost:7010/acme/shop',
      'catalog-info.yaml',
    ],
    [
      'https://github.com/acme/shop/blob/main/a%20b/catalog-info.yaml',
      'https://github.com/acme/shop',
      'a b/catalog-info.yaml',
    ],
    [
      'https://gitlab.com/acme/team/shop/-/blob/main/src/catalog-info.yaml',
      'https://gitlab.com/acme/team/shop',
      'src/catalog-info.yaml',
    ],
  ])('takes %s apart', (fileUrl, repositoryUrl, path) => {
    expect(repositoryOf(at(`url:${fileUrl}`))).toEqual({
      fileUrl,
      repositoryUrl,
      path,
    });
  });

  it.each(['file:/examples/all.yaml', 'url:https://example.com', undefined])(
    'says that %s is no repository',
    location => {
      expect(() => repositoryOf(at(location))).toThrow(
        'component:default/shop is described in no repository',
      );
    },
  );
});
