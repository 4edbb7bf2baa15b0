/**
 * Compares the code with the map in ARCHITECTURE.md and with the bars of
 * CONTRIBUTING.md. A message says what to do. Run it alone with
 * `node --test architecture.test.ts`.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  root,
  read,
  exists,
  linesOf,
  list,
  filesBelow,
  domains,
  partsOf,
  packages,
  sources,
  tests,
  grep,
  none,
  readPackage,
} from './architecture.checkout.ts';

/** Domains that are modules of Backstage plugins and have no plugin id of their own. */
const MODULES: Record<string, string[]> = {
  branding: ['app'],
  'catalog-pages': ['catalog'],
  'docs-engine': ['techdocs'],
  'home-page': ['home'],
};

/** Role of each part a domain may have; `node` only for an extension point, or as decision 15 says. */
const PARTS: Record<string, string> = {
  common: 'common-library',
  backend: 'backend-plugin',
  frontend: 'frontend-plugin',
  node: 'node-library',
};

/** Speak other protocols than the portal's, which say how an error looks. */
const OTHER_PROTOCOLS = ['git', 'gitea', 'server'].map(
  folder => `plugins/forge/backend/src/${folder}/`,
);

describe('the map', () => {
  const map = read('ARCHITECTURE.md');
  const rows = new Map(
    map
      .split('\n')
      .filter(line => /^\| `[a-z-]+` +\|/.test(line))
      .map(line => line.split('|').map(cell => cell.trim()))
      .map(([, domain, ...cells]) => [domain.replaceAll('`', ''), cells]),
  );

  it('has a row for each domain, with its parts', () => {
    assert.deepEqual(
      [...rows.keys()].filter(name => domains.includes(name)).sort(),
      domains,
      'Give every folder of plugins/ a row in the table of ARCHITECTURE.md',
    );
    none(
      domains.flatMap(domain =>
        partsOf(domain)
          .filter(part => !rows.get(domain)?.[0].includes(part))
          .map(part => `${domain}: ${part}`),
      ),
      'Name these parts in ARCHITECTURE.md',
    );
  });

  it('names every shared package', () => {
    none(
      list('packages').filter(name => !map.includes(`\`${name}\``)),
      'Say in ARCHITECTURE.md what these packages hold',
    );
  });

  it('names every permission, which starts with its domain', () => {
    const permissions = domains.flatMap(domain =>
      filesBelow(`plugins/${domain}/common/src`)
        .filter(file => file.endsWith('permissions.ts'))
        .flatMap(file =>
          [...read(file).matchAll(/name: '([^']+)'/g)].map(match => match[1]),
        )
        .map(name => ({ domain, name })),
    );
    none(
      permissions
        .filter(({ name }) => !map.includes(`\`${name}\``))
        .map(({ name }) => name),
      'List these permissions in ARCHITECTURE.md',
    );
    none(
      permissions
        .filter(({ domain, name }) => !name.startsWith(`${domain}.`))
        .map(({ name }) => name),
      'A permission starts with the id of its domain',
    );
  });

  it('shows every domain in the catalog', () => {
    none(
      domains.filter(
        domain =>
          !read('catalog-info.yaml').includes(`name: callboard-${domain}\n`),
      ),
      'Add a component callboard-<domain> to catalog-info.yaml',
    );
  });
});

describe('a package', () => {
  it('is a part that domains have', () => {
    none(
      domains.flatMap(domain =>
        partsOf(domain)
          .filter(part => !PARTS[part])
          .map(part => `plugins/${domain}/${part}`),
      ),
      `A domain has the parts ${Object.keys(PARTS).join(', ')} only`,
    );
  });

  it('has the name, role and plugin id of its domain', () => {
    const wrong = packages.flatMap(({ folder, name, role, pluginId }) => {
      const [, domain, part] = folder.split('/');
      if (!folder.startsWith('plugins/')) {
        return [];
      }
      const suffix = part === 'frontend' ? '' : `-${part}`;
      const expected = `@callboard/plugin-${domain}${suffix}`;
      const upstream = MODULES[domain];
      const isLibrary = PARTS[part]?.endsWith('-library');
      const fits =
        upstream && !isLibrary
          ? role === `${PARTS[part]}-module` && upstream.includes(`${pluginId}`)
          : role === PARTS[part] && pluginId === domain;
      return name === expected && fits
        ? []
        : [`${folder}: ${name}, ${role} of ${pluginId}`];
    });
    none(
      wrong,
      'Name packages as ADR011 of Backstage does; a module of another plugin is named in MODULES of this file',
    );
  });

  it('has a README', () => {
    none(
      packages
        .map(({ folder }) => `${folder}/README.md`)
        .filter(file => !exists(file)),
      'Say on one screen what it is for, how to turn it off, what it stores, where to change what',
    );
  });

  it('has the shared lint rules', () => {
    none(
      packages
        .map(({ folder }) => `${folder}/.eslintrc.js`)
        .filter(file => !exists(file) || !/eslint-rules/.test(read(file))),
      'Require eslint-rules.js in these files',
    );
  });

  it('declares the configuration that it reads', () => {
    none(
      packages
        .filter(({ folder }) => folder.startsWith('plugins/'))
        // A common part is handed what it needs; configuration is read around it.
        .filter(({ role }) => role !== 'common-library')
        .filter(({ sources: files }) =>
          files.some(file => /\/read\w+Config\.ts$/.test(file)),
        )
        .filter(
          ({ folder, manifest }) =>
            !exists(`${folder}/config.d.ts`) ||
            manifest.configSchema !== 'config.d.ts' ||
            !manifest.files?.includes('config.d.ts'),
        )
        .map(({ folder }) => folder),
      'Declare each key in config.d.ts, and name that file in configSchema and files of package.json',
    );
  });

  it('is run by the app or the backend', () => {
    const app = readPackage('packages/app').manifest.dependencies ?? {};
    const backend = read('packages/backend/src/index.ts');
    none(
      packages
        .filter(({ role }) => /^(front|back)end-plugin/.test(role))
        .filter(({ name, role }) =>
          role.startsWith('front')
            ? !app[name]
            : !backend.includes(`'${name}'`),
        )
        .map(({ name }) => name),
      'Add it to the dependencies of packages/app or to packages/backend/src/index.ts',
    );
  });

  it('has enough tests', () => {
    const count = (files: string[]) =>
      files
        .map(read)
        .map(linesOf)
        .reduce((a, b) => a + b, 0);
    // The app and the backend only list features; the browser tests run them.
    const composed = ['frontend', 'backend'];
    none(
      packages.flatMap(({ folder, role, sources: code, tests: own }) => {
        if (composed.includes(role)) {
          return [];
        }
        const bar = /^(backend-|node-)/.test(role) ? 0.6 : 0.4;
        // Types do nothing that could be tested.
        const size = count(code.filter(file => !/\/types\.ts$/.test(file)));
        const tested = count(own);
        return size > 100 && tested / size < bar
          ? [`${folder}: ${(tested / size).toFixed(2)}, needs ${bar}`]
          : [];
      }),
      'Lines of tests per line of source',
    );
  });
});

describe('a file', () => {
  it('holds one idea', () => {
    const sizes = sources
      .map(file => ({ file, lines: linesOf(read(file)) }))
      .sort((a, b) => a.lines - b.lines);
    const at = (share: number) =>
      sizes[Math.floor((sizes.length - 1) * share)].lines;
    assert.ok(at(0.5) <= 70, `The median file has ${at(0.5)} lines, bar 70`);
    assert.ok(at(0.9) <= 300, `p90 of files is ${at(0.9)} lines, bar 300`);
    const over = (pattern: RegExp, bar: number) =>
      sizes
        .filter(({ file, lines }) => pattern.test(file) && lines > bar)
        .map(({ file, lines }) => `${file}: ${lines} lines, bar ${bar}`);
    none(
      [
        ...over(/./, 500),
        ...over(/\/(router|\w+Router)\.ts$/, 200),
        ...over(/\/(plugin|module|\w+Module)\.tsx?$/, 120),
        ...over(/packages\/app\/src\/App\.tsx$/, 30),
      ],
      'Split these files',
    );
  });

  it('is type-checked', () => {
    const found = grep(sources, /(:|\bas|<)\s*any\b/);
    const lines = sources
      .map(read)
      .map(linesOf)
      .reduce((a, b) => a + b, 0);
    assert.ok(
      found.length / (lines / 1000) <= 0.5,
      `More than 0.5 "any" per 1000 lines:\n${found.join('\n')}`,
    );
  });

  it('leaves errors to the framework', () => {
    none(
      grep(
        sources.filter(
          file => !OTHER_PROTOCOLS.some(folder => file.startsWith(folder)),
        ),
        /\b(status|sendStatus|writeHead)\(\s*4\d\d|statusCode\s*=\s*4\d\d/,
      ),
      'Throw a class of @backstage/errors instead of answering 4xx by hand',
    );
  });

  it('takes colours from the tokens', () => {
    none(
      grep(
        packages
          .flatMap(({ files }) => files)
          .filter(file => file.endsWith('.css'))
          .filter(file => !file.startsWith('packages/ui/src/theme/')),
        /(#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\()/i,
      ),
      'Use a --cb-* or --bui-* variable; colours are in packages/ui/src/theme',
    );
  });

  it('promises nothing and skips nothing', () => {
    none(
      grep([...sources, ...tests], /\b(TODO|FIXME|XXX)\b/),
      'Do it, or write an issue',
    );
    none(
      grep(
        tests,
        /\b(it|test|describe)\.(only|skip|todo)\b|\b(fit|xit|fdescribe|xdescribe)\(/,
      ),
      'Run all tests',
    );
  });
});

describe('a backend', () => {
  it('steps every migration in a test, up and down', () => {
    none(
      packages.flatMap(({ folder, tests: own }) =>
        filesBelow(`${folder}/migrations`).filter(
          file =>
            !own.some(test => read(test).includes(path.basename(file, '.js'))),
        ),
      ),
      'Name each migration in a migrations.test.ts that steps up to it with rows, and down again',
    );
  });

  it('has a fake for every store', () => {
    none(
      sources.filter(file => {
        const found = file.match(/^(.*)\/Database(\w+Store)\.ts$/);
        return (
          found && !exists(`${found[1]}/__testUtils__/InMemory${found[2]}.ts`)
        );
      }),
      'Put InMemoryXStore.ts into __testUtils__ beside DatabaseXStore.ts, and hold both to one test',
    );
  });
});

describe('the documentation', () => {
  const documents = [
    ...fs.readdirSync(root).filter(name => name.endsWith('.md')),
    ...['docs', 'scripts', 'deploy', 'packages', 'plugins'].flatMap(filesBelow),
  ].filter(file => file.endsWith('.md'));

  it('links to what is there', () => {
    none(
      documents.flatMap(file =>
        [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
          .map(match => match[1])
          .filter(link => !exists(path.join(path.dirname(file), link)))
          .map(link => `${file}: ${link}`),
      ),
      'These links lead nowhere',
    );
  });

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const known = [
      ...Object.keys(scripts),
      ...['install', 'workspace', 'workspaces', 'add', 'backstage-cli'],
      ...['callboard', 'prettier', 'eslint', 'config'],
    ];
    none(
      documents.flatMap(file =>
        [...read(file).matchAll(/(?:`|^)(?:yarn|npm run) ([a-z][\w:-]*)/gm)]
          .map(match => match[1])
          .filter(name => !known.includes(name))
          .map(name => `${file}: ${name}`),
      ),
      'package.json has no such script',
    );
  });

  it('explains every configuration key of ours', () => {
    const schemaOf = (file: string) =>
      read(file).match(/export interface Config \{[\s\S]*?\n\}/)?.[0] ?? '';
    const documented = read('docs/configuration.md');
    none(
      packages
        .flatMap(({ folder }) => `${folder}/config.d.ts`)
        .filter(exists)
        .flatMap(file =>
          [...schemaOf(file).matchAll(/^ {2}(\w+)\?:/gm)]
            .map(match => match[1])
            .filter(key => !documented.includes(`${key}:`))
            .map(key => `${file}: ${key}`),
        ),
      'Show these keys in docs/configuration.md',
    );
  });

  it('keeps decisions to a page, with their background and consequence', () => {
    none(
      filesBelow('docs/adr')
        .filter(file => /\/\d{4}-[a-z0-9-]+\.md$/.test(file))
        .filter(
          file =>
            linesOf(read(file)) > 60 ||
            !['Background', 'Decision', 'Consequence'].every(part =>
              read(file).includes(`## ${part}`),
            ),
        ),
      'Shorten to 60 lines under the headings Background, Decision, Consequence',
    );
  });
});
