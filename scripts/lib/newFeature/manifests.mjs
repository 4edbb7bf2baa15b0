import fs from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';
import { Problem } from '../say.mjs';

const TESTING_LIBRARY = [
  '@testing-library/dom',
  '@testing-library/jest-dom',
  '@testing-library/react',
  '@testing-library/user-event',
];

/** What is special about each part's manifest. `common` names the sibling package. */
const PARTS = {
  common: {
    suffix: '-common',
    role: 'common-library',
    publish: {
      main: 'dist/index.cjs.js',
      module: 'dist/index.esm.js',
      types: 'dist/index.d.ts',
    },
    describe: title => `Types, permissions and client of ${title}`,
    sideEffects: false,
    files: ['dist'],
    dependencies: () => [
      '@backstage/plugin-permission-common',
      '@callboard/http-client',
      'zod',
    ],
    devDependencies: ['@backstage/cli'],
  },
  backend: {
    suffix: '-backend',
    role: 'backend-plugin',
    publish: { main: 'dist/index.cjs.js', types: 'dist/index.d.ts' },
    describe: title => `Backend of ${title}`,
    sideEffects: false,
    files: ['dist', 'migrations'],
    dependencies: common => [
      '@backstage/backend-plugin-api',
      '@callboard/backend-kit',
      common,
      'express',
      'express-promise-router',
      'knex',
      'zod',
    ],
    devDependencies: [
      '@backstage/backend-test-utils',
      '@backstage/cli',
      '@backstage/plugin-permission-common',
      '@types/express',
      '@types/node',
      '@types/supertest',
      'supertest',
    ],
  },
  frontend: {
    suffix: '',
    role: 'frontend-plugin',
    publish: { main: 'dist/index.esm.js', types: 'dist/index.d.ts' },
    describe: title => `Pages of ${title}`,
    sideEffects: ['*.css'],
    files: ['dist'],
    dependencies: common => [
      '@backstage/errors',
      '@backstage/frontend-plugin-api',
      '@backstage/plugin-permission-react',
      '@backstage/ui',
      common,
      '@callboard/ui',
      '@remixicon/react',
      'react-use',
    ],
    peerDependencies: ['react', 'react-dom', 'react-router-dom'],
    devDependencies: [
      '@backstage/cli',
      '@backstage/frontend-test-utils',
      '@backstage/plugin-permission-common',
      ...TESTING_LIBRARY,
      '@types/react',
      'react',
      'react-dom',
      'react-router-dom',
    ],
  },
};

export const parts = Object.keys(PARTS);

/** The package name of a part, after ADR011 of Backstage. */
export function packageName(domain, part) {
  return `@callboard/plugin-${domain}${PARTS[part].suffix}`;
}

/**
 * The manifest of a part, new or extended by what a feature needs.
 *
 * @param options.existing the manifest that is there
 * @param options.siblings package names of all parts the domain will have
 * @param options.rangeOf the range that other manifests give a package
 * @throws Problem if the part is not a plugin of the domain's own
 */
export function partManifest(part, options) {
  const { domain, title, existing, siblings, rangeOf } = options;
  const spec = PARTS[part];
  if (existing && existing.backstage.role !== spec.role) {
    throw new Problem(
      `plugins/${domain}/${part} is a ${existing.backstage.role} of "${existing.backstage.pluginId}", so it has no API, tables and pages of its own. Choose another domain for the feature.`,
    );
  }
  const manifest = structuredClone(
    existing ?? newManifest(part, { domain, title }),
  );
  manifest.backstage.pluginPackages = siblings;
  manifest.files = union(manifest.files, spec.files);

  const common = packageName(domain, 'common');
  const runtime = spec.dependencies(common);
  addRanges(manifest, 'dependencies', { names: runtime, rangeOf });
  if (spec.peerDependencies) {
    const peers = spec.peerDependencies.map(name => [
      name,
      rangeOf(name, 'peerDependencies'),
    ]);
    manifest.peerDependencies ??= Object.fromEntries(peers);
  }
  const development = spec.devDependencies.filter(
    name => !manifest.dependencies[name],
  );
  addRanges(manifest, 'devDependencies', { names: development, rangeOf });
  for (const name of runtime) {
    delete manifest.devDependencies[name];
  }
  return manifest;
}

function newManifest(part, { domain, title }) {
  const { role, publish, describe, sideEffects } = PARTS[part];
  return {
    name: packageName(domain, part),
    version: '0.1.0',
    description: describe(title),
    license: 'Apache-2.0',
    private: true,
    main: 'src/index.ts',
    types: 'src/index.ts',
    publishConfig: publish,
    repository: {
      type: 'git',
      url: 'https://github.com/callboard/callboard',
      directory: `plugins/${domain}/${part}`,
    },
    backstage: { role, pluginId: domain },
    sideEffects,
    scripts: {
      build: 'backstage-cli package build',
      lint: 'backstage-cli package lint',
      test: 'backstage-cli package test',
      clean: 'backstage-cli package clean',
      prepack: 'backstage-cli package prepack',
      postpack: 'backstage-cli package postpack',
    },
    dependencies: {},
    ...(part === 'frontend' ? { peerDependencies: undefined } : {}),
    devDependencies: {},
    files: [],
  };
}

/** Adds packages to a list of dependencies, which stays sorted. */
export function addRanges(manifest, list, { names, rangeOf }) {
  const present = manifest[list] ?? {};
  const added = names
    .filter(name => !present[name])
    .map(name => [name, rangeOf(name, list)]);
  manifest[list] = Object.fromEntries(
    [...Object.entries(present), ...added].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/**
 * Finds the range that the workspaces give a package, or else what is installed,
 * so that a new package brings no second version.
 */
export function rangesOf(manifests) {
  return (name, list = 'dependencies') => {
    if (name.startsWith('@callboard/')) {
      return 'workspace:^';
    }
    const lists =
      list === 'peerDependencies'
        ? ['peerDependencies']
        : ['dependencies', 'devDependencies'];
    for (const key of lists) {
      const found = manifests.find(manifest => manifest[key]?.[name]);
      if (found) {
        return found[key][name];
      }
    }
    return `^${installedVersion(name)}`;
  };
}

function installedVersion(name) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')).version;
}

function union(a, b) {
  return [...new Set([...(a ?? []), ...b])];
}
