import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ForgeRepository } from '@callboard/plugin-forge-common';
import { DefaultServiceNameApi } from './DefaultServiceNameApi';

const repositories = { host: 'localhost:7010', owner: 'larkfield' };

function aRepository(name: string, empty: boolean): ForgeRepository {
  return {
    org: 'larkfield',
    name,
    description: '',
    defaultBranch: 'main',
    empty,
    cloneUrl: `http://localhost:7010/larkfield/${name}.git`,
  };
}

/** A forge with one full and one empty repository. */
const forgeApi = {
  async findRepository({ name }: { name: string }) {
    return name === 'only-code' || name === 'interrupted'
      ? aRepository(name, name === 'interrupted')
      : undefined;
  },
};

const catalogApi = catalogApiMock({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'orders', namespace: 'default' },
    },
  ],
});

describe('DefaultServiceNameApi', () => {
  const api = new DefaultServiceNameApi({ catalogApi, forgeApi, repositories });

  it('tells where a free name will live', async () => {
    await expect(api.check('tracker', ['Component'])).resolves.toEqual({
      status: 'free',
      repository: 'larkfield/tracker',
    });
  });

  it('finds an entity of any kind the template will create', async () => {
    await expect(api.check('orders', ['Component', 'API'])).resolves.toEqual({
      status: 'taken',
      entityRef: 'api:default/orders',
    });
    await expect(api.check('orders', ['Component'])).resolves.toMatchObject({
      status: 'free',
    });
  });

  it('finds a repository that is not in the catalog', async () => {
    await expect(api.check('only-code', ['Component'])).resolves.toEqual({
      status: 'taken',
      repository: 'larkfield/only-code',
      repositoryUrl: 'http://localhost:7010/larkfield/only-code',
    });
  });

  it('lets a new run fill the repository of an interrupted one', async () => {
    await expect(
      api.check('interrupted', ['Component']),
    ).resolves.toMatchObject({ status: 'free' });
  });

  it('asks the catalog alone when templates choose the repository', async () => {
    const catalogOnly = new DefaultServiceNameApi({ catalogApi, forgeApi });
    await expect(
      catalogOnly.check('only-code', ['Component']),
    ).resolves.toEqual({ status: 'free', repository: undefined });
  });

  it('fails when the forge cannot be asked', async () => {
    const broken = new DefaultServiceNameApi({
      catalogApi,
      forgeApi: {
        findRepository: () => Promise.reject(new Error('connection refused')),
      },
      repositories,
    });
    await expect(broken.check('tracker', ['Component'])).rejects.toThrow(
      'connection refused',
    );
  });
});
