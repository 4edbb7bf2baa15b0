import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { collect, componentAt } from '../__testUtils__/entities';
import { startForge, type TestForge } from '../__testUtils__/startForge';
import { testFiles } from '../__testUtils__/testFiles';
import { FilesCollector } from './FilesCollector';

let forge: TestForge;
let collector: FilesCollector;

beforeAll(async () => {
  forge = await startForge();
  collector = new FilesCollector(testFiles(forge.integrations));
});
afterAll(() => forge.stop());

const at = (path: string) =>
  componentAt(
    `${forge.baseUrl}/acme/${path.replace('/', '/src/branch/main/')}`,
  );

it('tells what files exist, contain and hold', async () => {
  await forge.publish('web', {
    'catalog-info.yaml': 'kind: Component\n',
    'package.json': '{"engines":{"node":">=22"},"files":["dist"]}',
    'ops/values.yaml': 'a: 1\n---\nreplicas:\n  min: 3\n',
    'pyproject.toml': '[project]\nrequires-python = ">=3.12"\n',
    Dockerfile: 'FROM node:22-alpine\nUSER node\n',
  });
  const facts = await collect(collector, at('web/'), {
    files: [
      { name: 'node', path: 'package.json', select: 'engines.node' },
      { name: 'first', path: 'package.json', select: 'files.0' },
      { name: 'replicas', path: 'ops/values.yaml', select: 'replicas.min' },
      {
        name: 'python',
        path: 'pyproject.toml',
        select: 'project.requires-python',
      },
      { name: 'user', path: 'Dockerfile', contains: '^USER \\w+$' },
      { name: 'root', path: 'Dockerfile', contains: 'USER root' },
      { name: 'codeowners', path: '.github/CODEOWNERS', contains: '@' },
      { name: 'nothing', path: 'package.json', select: 'a.b.c' },
    ],
  });
  expect(facts).toEqual({
    node: { exists: true, value: '>=22' },
    first: { exists: true, value: 'dist' },
    replicas: { exists: true, value: 3 },
    python: { exists: true, value: '>=3.12' },
    user: { exists: true, matches: true },
    root: { exists: true, matches: false },
    codeowners: { exists: false },
    nothing: { exists: true },
  });
});

it('reads relative to the folder of the entity', async () => {
  await forge.publish('mono', {
    'services/a/catalog-info.yaml': 'kind: Component\n',
    'services/a/version.txt': 'a',
    'services/b/version.txt': 'b',
  });
  const files = [{ name: 'v', path: 'version.txt', contains: 'a' }];
  await expect(
    collect(collector, at('mono/services/a/'), { files }),
  ).resolves.toEqual({ v: { exists: true, matches: true } });
  await expect(
    collect(collector, at('mono/services/b/'), { files }),
  ).resolves.toEqual({ v: { exists: true, matches: false } });
});

it('sees what was pushed since', async () => {
  const files = [{ name: 'v', path: 'v', contains: 'two' }];
  await forge.publish('moving', { v: 'one' });
  await expect(collect(collector, at('moving/'), { files })).resolves.toEqual({
    v: { exists: true, matches: false },
  });
  await forge.publish('moving', { v: 'two' });
  await expect(collect(collector, at('moving/'), { files })).resolves.toEqual({
    v: { exists: true, matches: true },
  });
});

it('fails when the repository is gone, so that facts become stale', async () => {
  const files = [{ name: 'readme', path: 'README.md' }];
  await expect(collect(collector, at('vanished/'), { files })).rejects.toThrow(
    /the repository or its branch is gone/,
  );
});

it('does not leave the folder of the entity', async () => {
  await forge.publish('web2', { 'catalog-info.yaml': 'kind: Component\n' });
  const paths = ['../web/package.json', '/etc/passwd', 'a/../../b', 'a\\b', ''];
  const facts = await collect(collector, at('web2/'), {
    files: paths.map((path, index) => ({ name: `f${index}`, path })),
  });
  for (const index of paths.keys()) {
    expect(facts[`f${index}`]).toEqual({
      exists: false,
      error: expect.stringMatching(/path/),
    });
  }
});

it('follows no links, and refuses binary and large files', async () => {
  await forge.publish('odd', {
    'catalog-info.yaml': 'kind: Component\n',
    'logo.png': Buffer.from([0x89, 0x50, 0, 1]),
    'large.json': `{"a":"${'x'.repeat(1024 ** 2)}"}`,
  });
  await symlink('/etc/passwd', join(forge.folderOf('odd'), 'link'));
  await forge.publish('odd', {});
  const facts = await collect(collector, at('odd/'), {
    files: [
      { name: 'logo', path: 'logo.png', contains: 'PNG' },
      { name: 'large', path: 'large.json', select: 'a' },
      { name: 'link', path: 'link', contains: 'root:' },
      { name: 'there', path: 'logo.png' },
    ],
  });
  expect(facts).toMatchObject({
    logo: { exists: true, error: "'logo.png' is binary" },
    large: { exists: true, error: "'large.json' is larger than 1 MiB" },
    there: { exists: true },
  });
  expect(JSON.stringify(facts.link)).not.toContain('"matches":true');
});

it('says of files that do not parse where it went wrong', async () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
      const before = 'abcdefgh'[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    }),
  ].join('\n');
  await forge.publish('broken', {
    'catalog-info.yaml': 'kind: Component\n',
    'package.json': '{"a": ',
    'bomb.yaml': bomb,
    'deep.yaml': '['.repeat(50_000),
    'bad.toml': 'a = = b',
  });
  const facts = await collect(collector, at('broken/'), {
    files: ['package.json', 'bomb.yaml', 'deep.yaml', 'bad.toml'].map(
      (path, index) => ({ name: `f${index}`, path, select: 'a.0' }),
    ),
  });
  expect(facts).toEqual({
    f0: { exists: true, error: expect.stringMatching(/not valid JSON/) },
    f1: { exists: true, error: expect.stringMatching(/not valid YAML/) },
    f2: { exists: true, error: expect.stringMatching(/not valid YAML/) },
    f3: { exists: true, error: expect.stringMatching(/not valid TOML/) },
  });
});
