import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { runAction } from './__testUtils__/runAction';
import { entities, REPOSITORY, shop } from './__testUtils__/shopEntities';
import { createChangeEntityAction } from './createChangeEntityAction';
import { createCheckEntityAction } from './createCheckEntityAction';
import { createDependantsAction } from './createDependantsAction';

const entityRef = 'component:default/shop';

describe('golden-paths:dependants', () => {
  const find = (ref: string, hidden: string[] = []) => {
    const catalog = catalogServiceMock({ entities });
    const auth = mockServices.auth();
    return runAction(
      createDependantsAction({
        auth,
        catalog: {
          getEntityByRef: catalog.getEntityByRef.bind(catalog),
          async getEntitiesByRefs(request, options) {
            const { items } = await catalog.getEntitiesByRefs(request, options);
            const isUser = auth.isPrincipal(
              (options as { credentials: never }).credentials,
              'user',
            );
            return {
              items: items.map((item, index) =>
                isUser && hidden.includes(request.entityRefs[index])
                  ? undefined
                  : item,
              ),
            };
          },
        },
      }),
      { entityRef: ref },
    );
  };

  it('finds users of the entity and of its APIs, production first', async () => {
    await expect(find(entityRef)).resolves.toEqual({
      dependants: [
        {
          entityRef: 'component:default/b',
          title: 'Before',
          owner: 'group:default/checkout',
          lifecycle: 'production',
        },
        {
          entityRef: 'component:default/a',
          title: 'a',
          owner: 'group:default/routing',
          lifecycle: 'experimental',
        },
      ],
      count: 2,
      hasProduction: true,
      owners: ['group:default/checkout', 'group:default/routing'],
      summary: [
        '- **Before** (`component:default/b`), production, of `group:default/checkout`',
        '- **a** (`component:default/a`), experimental, of `group:default/routing`',
      ].join('\n'),
    });
  });

  it('counts what the caller may not see, and does not name it', async () => {
    const found = await find(entityRef, ['component:default/b']);
    expect(found).toMatchObject({ count: 2, hasProduction: true });
    expect(found.summary).not.toContain('Before');
    expect(found.summary).toContain('- 1 more that you may not see');
  });

  it('says that nothing depends on it', async () => {
    await expect(find('component:default/c')).resolves.toEqual({
      dependants: [],
      count: 0,
      hasProduction: false,
      owners: [],
      summary: 'Nothing depends on it.',
    });
  });

  it('says in a sentence that there is no such entity', async () => {
    await expect(find('component:default/none')).rejects.toMatchObject({
      message: 'There is no entity component:default/none',
      stack: expect.not.stringContaining('\n'),
    });
  });
});

describe('golden-paths:check-entity', () => {
  const check = (input: object, owns: string[] = ['group:default/checkout']) =>
    runAction(
      createCheckEntityAction({
        auth: mockServices.auth(),
        catalog: catalogServiceMock({ entities }),
        userInfo: mockServices.userInfo({ ownershipEntityRefs: owns }),
      }),
      { entityRef, ...input },
    );

  it('tells later steps where the entity is', async () => {
    await expect(
      check({
        onlyOwners: true,
        newName: 'store',
        exists: ['group:default/checkout'],
        free: ['resource:default/shop-db'],
      }),
    ).resolves.toEqual({
      entity: shop,
      name: 'shop',
      title: 'The shop',
      owner: 'group:default/checkout',
      repositoryUrl: REPOSITORY,
      path: 'catalog-info.yaml',
      companions: ['api:default/shop-api'],
    });
  });

  it('gives all reasons against it at once', async () => {
    const refused = check(
      {
        onlyOwners: true,
        newName: 'c',
        exists: ['group:default/nobody'],
        free: ['component:default/b'],
      },
      ['user:default/ada'],
    );
    await expect(refused).rejects.toThrow(
      'Nothing was changed. Only group:default/checkout may do this to component:default/shop.',
    );
    for (const part of [
      'The name "c" is not usable',
      'group:default/nobody does not exist in the catalog.',
      'component:default/c exists in the catalog already.',
      'component:default/b exists in the catalog already.',
    ]) {
      await expect(refused).rejects.toThrow(part);
    }
  });

  it.each([
    ['component:default/alone', 'is described in no repository'],
    ['component:default/none', 'There is no entity component:default/none'],
  ])('refuses %s', async (ref, reason) => {
    await expect(check({ entityRef: ref })).rejects.toThrow(reason);
  });
});

describe('golden-paths:change-entity', () => {
  const directory = createMockDirectory();
  beforeEach(() => directory.clear());
  const change = (input: object, text: string) =>
    runAction(
      createChangeEntityAction({
        catalog: catalogServiceMock({ entities }),
        reader: mockServices.urlReader.mock({
          readUrl: async () =>
            ({ buffer: async () => Buffer.from(text) }) as never,
        }),
      }),
      { entityRef, ...input },
      { workspacePath: directory.path },
    );
  const text = 'kind: Component # c\nmetadata: { name: shop }\nspec:\n  a: 1\n';
  const written = () =>
    readFileSync(join(directory.path, 'catalog-info.yaml'), 'utf8');

  it('puts the changed file into the workspace', async () => {
    await expect(change({ set: { 'spec.a': 2 } }, text)).resolves.toEqual({
      changed: true,
      path: 'catalog-info.yaml',
      repositoryUrl: REPOSITORY,
    });
    expect(written()).toBe(
      'kind: Component # c\nmetadata: {name: shop}\nspec:\n  a: 2\n',
    );
  });

  it('leaves a file as it is that has it all', async () => {
    await expect(change({ set: { 'spec.a': 1 } }, text)).resolves.toMatchObject(
      { changed: false },
    );
    expect(written()).toBe(text);
  });

  it('goes on from what an earlier step wrote', async () => {
    await change({ set: { 'spec.a': 2 } }, text);
    await change({ set: { 'spec.b': 3 } }, text);
    expect(written()).toContain('spec:\n  a: 2\n  b: 3\n');
  });

  it('says that the file describes something else', async () => {
    await expect(change({}, 'kind: API')).rejects.toThrow(
      'The catalog file does not describe component:default/shop',
    );
  });
});
