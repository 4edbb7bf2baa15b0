import { componentAt } from '../__testUtils__/entities';
import { hostsOf } from '../__testUtils__/hostsOf';
import { countOf } from './countOf';
import { folderOf } from './HostedRepository';

const hosts = hostsOf({
  github: [{ host: 'github.com', token: 'x' }],
  gitlab: [
    {
      host: 'gitlab.example',
      baseUrl: 'https://gitlab.example/sub',
      apiBaseUrl: 'https://gitlab.example/sub/api/v4',
      token: 'x',
    },
  ],
  gitea: [{ host: 'git.example', baseUrl: 'https://git.example/gitea' }],
});

it.each([
  [
    'https://github.com/acme/web/tree/main/a/b/',
    'github',
    '/repos/acme/web',
    'main/a/b',
  ],
  ['https://github.com/acme/web.git/', 'github', '/repos/acme/web', ''],
  [
    'https://gitlab.example/sub/g/s/web/-/tree/main/a/',
    'gitlab',
    '/projects/g%2Fs%2Fweb',
    'main/a',
  ],
  ['https://gitlab.example/sub/g/web/', 'gitlab', '/projects/g%2Fweb', ''],
  [
    'https://git.example/gitea/acme/web/src/branch/main/',
    'gitea',
    '/repos/acme/web',
    'main',
  ],
])('finds the repository of %s', (folder, type, path, place) => {
  expect(hosts.find(componentAt(folder))).toMatchObject({ type, path, place });
});

it.each([
  'https://bitbucket.org/acme/web/src/main/',
  'https://github.com/acme/',
  'https://gitlab.example/sub/acme/',
  'https://git.example/gitea/acme/',
  'https://unknown.example/acme/web/',
])('finds none in %s', folder => {
  expect(hosts.find(componentAt(folder))).toBeUndefined();
});

it.each([
  ['main', 'main', ''],
  ['', 'main', ''],
  ['main/services/a', 'main', 'services/a'],
  ['feature/x/services', 'feature/x', 'services'],
  ['v2/services', 'main', 'services'],
])(
  'finds in %j with the default branch %s the folder %j',
  (place, branch, folder) => {
    expect(folderOf(place, branch)).toBe(folder);
  },
);

it.each([
  [{ 'x-total': '12' }, 1, 12],
  [{ 'x-total-count': '3' }, 1, 3],
  [{ link: '<https://a/b?page=7&x=1>; rel="last"' }, 1, 7],
  [{ link: '<https://a/b?per_page=1&page=2>; rel="next"' }, 1, 1],
  [{}, 0, 0],
])('counts by %j', (headers, onPage, expected) => {
  expect(countOf(new Headers(headers), onPage)).toBe(expected);
});
