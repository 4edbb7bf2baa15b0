import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { readRepositoryUrl } from './readRepositoryUrl';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        { host: 'localhost:7010', baseUrl: 'http://localhost:7010' },
        { host: 'git.example' },
        { host: 'code.example', baseUrl: 'https://code.example/gitea' },
      ],
      github: [{ host: 'github.com' }],
    },
  }),
);

describe('readRepositoryUrl', () => {
  it.each([
    ['localhost:7010?owner=larkfield&repo=shop', 'localhost:7010'],
    ['git.example?owner=larkfield&repo=shop', 'git.example'],
    [
      'url:http://localhost:7010/larkfield/shop/src/branch/main/',
      'localhost:7010',
    ],
    ['http://localhost:7010/larkfield/shop.git', 'localhost:7010'],
    [
      'https://code.example/gitea/larkfield/shop/src/branch/main/a',
      'code.example',
    ],
  ])('reads %s', (repoUrl, host) => {
    expect(readRepositoryUrl(repoUrl, integrations)).toMatchObject({
      host,
      owner: 'larkfield',
      repo: 'shop',
    });
  });

  it.each([
    ['github.com?owner=a&repo=b', 'integrations.gitea'],
    ['https://unknown.example/a/b', 'integrations.gitea'],
    ['', 'integrations.gitea'],
    ['http://localhost:7010/larkfield', 'names no repository'],
    ['localhost:7010?owner=larkfield', 'repo'],
  ])('refuses %p', (repoUrl, reason) => {
    expect(() => readRepositoryUrl(repoUrl, integrations)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(reason),
      }),
    );
  });
});
