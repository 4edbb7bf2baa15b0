import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { component } from '../__testUtils__/entities';
import { checkPath } from './checkPath';
import { fileUrl } from './fileUrl';
import { sourceFolder } from './sourceFolder';
import { withoutSecrets } from './withoutSecrets';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: { gitea: [{ host: 'git.example' }] },
    },
  }),
);

it.each([
  [
    'https://github.com/o/r/tree/main/svc/',
    'https://github.com/o/r/tree/main/svc/a/b.json',
  ],
  ['https://github.com/o/r/', 'https://github.com/o/r/tree/HEAD/a/b.json'],
  [
    'https://gitlab.com/g/s/r/-/tree/main/',
    'https://gitlab.com/g/s/r/-/blob/main/a/b.json',
  ],
  ['https://gitlab.com/g/r/', 'https://gitlab.com/g/r/-/blob/HEAD/a/b.json'],
  [
    'https://git.example/o/r/src/branch/main/',
    'https://git.example/o/r/src/branch/main/a/b.json',
  ],
])('names a file in %s for the URL readers', (folder, expected) => {
  expect(fileUrl(integrations, folder, 'a/b.json')).toBe(expected);
});

it.each([
  ['../a', /could leave the folder/],
  ['a/../../b', /could leave the folder/],
  ['a//b', /could leave the folder/],
  ['./a', /could leave the folder/],
  ['/etc/passwd', /is absolute/],
  ['file:///etc/passwd', /is absolute/],
  ['a\\..\\b', /backslash/],
  ['a\u0000b', /control characters/],
  ['a?ref=other', /codes for them/],
  ['a#b', /codes for them/],
  ['%2e%2e/a', /codes for them/],
  ['a%2Fb', /codes for them/],
  ['', /1 to 500 characters/],
  ['x'.repeat(501), /1 to 500 characters/],
])('refuses the path %j', (path, message) => {
  expect(() => checkPath(path)).toThrow(message);
});

it.each([
  [{ 'backstage.io/source-location': 'url:https://a/b' }, 'https://a/b/'],
  [
    { 'backstage.io/managed-by-location': 'url:https://a/b/catalog-info.yaml' },
    'https://a/b/',
  ],
  [{ 'backstage.io/managed-by-location': 'file:/a/b.yaml' }, undefined],
  [{ 'backstage.io/source-location': 'url:no address' }, undefined],
  [{}, undefined],
])('finds the folder of %j', (annotations, expected) => {
  expect(sourceFolder(component(annotations))).toBe(expected);
});

it.each([
  ['https://me:pass@a.example/b', 'https://a.example/b'],
  ['https://a/b?private_token=abc&x=1, 500', 'https://a/b?…, 500'],
  ['sent Authorization: Bearer abcdefghijkl', 'sent Authorization: Bearer …'],
])('hides the secrets of %j', (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected);
});

it('keeps errors short', () => {
  expect(withoutSecrets('x'.repeat(1_000_000))).toHaveLength(500);
});
