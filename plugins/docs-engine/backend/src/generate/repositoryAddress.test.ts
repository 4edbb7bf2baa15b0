import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryAddress } from './repositoryAddress';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [{ host: 'git.test', baseUrl: 'http://git.test' }],
      azure: [{ host: 'dev.azure.com' }],
    },
  }),
);

describe('repositoryAddress', () => {
  it.each([
    {
      target: 'https://github.com/acme/shop/tree/main/',
      editUri: 'https://github.com/acme/shop/edit/main/docs',
    },
    {
      target: 'https://github.com/acme/shop/tree/main/services/cart',
      editUri: 'https://github.com/acme/shop/edit/main/services/cart/docs',
    },
    {
      target: 'https://gitlab.com/acme/shop/-/tree/main/',
      editUri: 'https://gitlab.com/acme/shop/-/edit/main/docs',
    },
    {
      target: 'http://git.test/acme/shop/src/branch/main/',
      editUri: 'http://git.test/acme/shop/_edit/main/docs',
    },
  ])('leads from $target to its editor', ({ target, editUri }) => {
    expect(
      repositoryAddress({ type: 'url', target }, integrations, 'docs'),
    ).toEqual({ repoUrl: target, editUri });
  });

  it('names the repository alone when the branch is not known', () => {
    const target = 'https://github.com/acme/shop';
    expect(
      repositoryAddress({ type: 'url', target }, integrations, 'docs'),
    ).toEqual({ repoUrl: target });
  });

  it.each([
    { type: 'dir' as const, target: '/somewhere' },
    { type: 'url' as const, target: 'https://unknown.test/acme/shop' },
    { type: 'url' as const, target: 'https://dev.azure.com/a/b/_git/c' },
  ])('says nothing for $target', location => {
    expect(repositoryAddress(location, integrations, 'docs')).toEqual({});
  });

  it('says nothing without a location', () => {
    expect(repositoryAddress(undefined, integrations, 'docs')).toEqual({});
  });
});
