import { collect, componentAt } from '../__testUtils__/entities';
import { startForge, type TestForge } from '../__testUtils__/startForge';
import { testFiles } from '../__testUtils__/testFiles';
import { DependenciesCollector } from './DependenciesCollector';

let forge: TestForge;
let collector: DependenciesCollector;

beforeAll(async () => {
  forge = await startForge();
  collector = new DependenciesCollector({
    files: testFiles(forge.integrations).files,
    now: () => new Date('2026-11-22T12:00:00Z'),
  });
});
afterAll(() => forge.stop());

let count = 0;
const collectFrom = async (files: Record<string, string>) => {
  count += 1;
  const name = `repo-${count}`;
  await forge.publish(name, { 'catalog-info.yaml': 'kind: x\n', ...files });
  return collect(
    collector,
    componentAt(`${forge.baseUrl}/acme/${name}/src/branch/main/`),
  );
};

it('reads npm', async () => {
  const manifest = JSON.stringify({
    dependencies: { a: '1.2.3', b: '^2.0.0', c: 'workspace:^' },
    devDependencies: { d: '~1' },
    engines: { node: '>=18' },
  });
  await expect(
    collectFrom({
      'package.json': manifest,
      'yarn.lock': '# yarn lockfile',
      '.nvmrc': 'v20.11.0\n',
    }),
  ).resolves.toEqual({
    manifests: ['package.json'],
    ecosystems: ['npm'],
    direct: 4,
    locked: true,
    pinned: false,
    unpinned: 2,
    unpinnedNames: ['d', 'b'],
    runtime: {
      name: 'node',
      version: 'v20.11.0',
      source: '.nvmrc',
      known: true,
      eol: true,
      eolAt: '2026-04-30',
    },
    runtimes: [expect.objectContaining({ name: 'node' })],
    endOfLifeTable: { madeAt: '2026-11-01', outdated: false },
  });
  await expect(
    collectFrom({ 'package.json': manifest }),
  ).resolves.toMatchObject({
    locked: false,
    runtime: { version: '>=18', eol: false },
  });
});

it('reads Python', async () => {
  await expect(
    collectFrom({
      'pyproject.toml': [
        '[project]',
        'requires-python = ">=3.9,<3.11"',
        'dependencies = ["flask[async]>=3 ; python_version > \'3\'", "rich==13.7.1"]',
      ].join('\n'),
      'uv.lock': 'version = 1',
    }),
  ).resolves.toMatchObject({
    ecosystems: ['pypi'],
    direct: 2,
    locked: true,
    unpinnedNames: ['flask'],
    runtime: { name: 'python', version: '>=3.9,<3.11', eol: true },
  });
  await expect(
    collectFrom({
      'requirements.txt':
        '# exact\n-r base.txt\nDjango==5.1.2 --hash=sha256:ab\nlib @ https://x/y.whl\n',
    }),
  ).resolves.toMatchObject({
    manifests: ['requirements.txt'],
    direct: 2,
    pinned: true,
    locked: true,
  });
  await expect(
    collectFrom({
      'pyproject.toml':
        '[tool.poetry.dependencies]\npython = "^3.12"\nhttpx = "^0.27"\n',
    }),
  ).resolves.toMatchObject({
    direct: 1,
    locked: false,
    runtime: { version: '^3.12', eol: false },
  });
});

it('reads Go and the image it runs in', async () => {
  await expect(
    collectFrom({
      'go.mod':
        'module acme\n\ngo 1.24.0\n\nrequire (\n\tgithub.com/a/b v1.2.3\n\tx.org/c v0.1.0 // indirect\n)\n\nrequire z.org/z v1.0.0\n',
      'go.sum': 'x',
      Dockerfile: 'FROM gcr.io/distroless/static:nonroot\n',
    }),
  ).resolves.toMatchObject({
    ecosystems: ['go'],
    direct: 2,
    locked: true,
    pinned: true,
    runtime: { name: 'go', version: '1.24.0', eol: true },
    baseImage: { name: 'gcr.io/distroless/static', pinned: false },
  });
});

it('reads Maven', async () => {
  await expect(
    collectFrom({
      'pom.xml': `<project><properties><java.version>21</java.version></properties>
        <dependencies>
          <dependency><artifactId>a</artifactId><version>1.0</version></dependency>
          <dependency><artifactId>b</artifactId><version>[1,2)</version></dependency>
          <dependency><artifactId>c</artifactId></dependency>
        </dependencies></project>`,
    }),
  ).resolves.toMatchObject({
    ecosystems: ['maven'],
    direct: 3,
    locked: false,
    unpinnedNames: ['b'],
    runtime: { name: 'java', version: '21', eol: false },
  });
});

it('tells the runtime that ends first of several', async () => {
  await expect(
    collectFrom({
      '.ruby-version': '3.1.0\n',
      'global.json': '{"sdk":{"version":"10.0.100"}}',
      'composer.json': '{"require":{"php":"^8.3"}}',
      Dockerfile: 'FROM node:22\n',
    }),
  ).resolves.toMatchObject({
    manifests: [],
    runtime: { name: 'ruby', eolAt: '2025-03-31' },
    runtimes: [
      { name: 'ruby' },
      { name: 'node' },
      { name: 'dotnet' },
      { name: 'php' },
    ],
  });
});

it('says which manifests do not parse, and reads the others', async () => {
  await expect(
    collectFrom({
      'package.json': '{',
      'pyproject.toml': '= =',
      'global.json': '{',
      'go.mod': 'go 1.26\n',
    }),
  ).resolves.toMatchObject({
    manifests: ['go.mod'],
    errors: [
      'package.json is not valid JSON',
      'pyproject.toml is not valid TOML',
    ],
  });
  await expect(collectFrom({ 'package.json': '[]' })).resolves.toMatchObject({
    manifests: [],
    errors: ['package.json is not an object'],
  });
});

it('has nothing to say of a folder without manifests, and fails for none', async () => {
  await expect(collectFrom({})).resolves.toEqual({
    manifests: [],
    ecosystems: [],
    endOfLifeTable: { madeAt: '2026-11-01', outdated: false },
  });
  await expect(
    collect(
      collector,
      componentAt(`${forge.baseUrl}/acme/gone/src/branch/main/`),
    ),
  ).rejects.toThrow(/repository or its branch is gone/);
});
