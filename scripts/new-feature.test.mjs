import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { planFeature } from './lib/newFeature/newFeature.mjs';
import { writeFormatted } from './lib/newFeature/writeFormatted.mjs';
import { dataDir, root } from './lib/paths.mjs';

// Below the checkout, so that its node_modules are found.
const copy = path.join(dataDir, 'new-feature-test');
const now = new Date('2025-01-02T03:04:05Z');

/** What a checkout needs for packages to be made, checked and tested in it. */
const NEEDED = [
  'ARCHITECTURE.md',
  'backstage.json',
  'catalog-info.yaml',
  'eslint-rules.js',
  'package.json',
  'packages/app/package.json',
  'packages/backend/package.json',
  'packages/backend/src/index.ts',
  'plugins/branding/frontend/package.json',
  'plugins/forge',
  'yarn.lock',
];

const read = file => fs.readFileSync(path.join(copy, file), 'utf8');
const readJson = file => JSON.parse(read(file));

function makeCopy() {
  for (const name of NEEDED) {
    fs.cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: file =>
        !/[/\\](node_modules|dist)([/\\]|$)/.test(path.relative(root, file)),
    });
    if (name.endsWith('/package.json')) {
      // Jest expects sources in every package.
      fs.mkdirSync(path.join(copy, path.dirname(name), 'src'), {
        recursive: true,
      });
    }
  }
  fs.writeFileSync(
    path.join(copy, 'tsconfig.json'),
    JSON.stringify({
      extends: '@backstage/cli/config/tsconfig.json',
      include: ['plugins/*/*/src'],
      compilerOptions: {
        noEmit: true,
        emitDeclarationOnly: false,
        incremental: false,
        jsx: 'react-jsx',
        rootDir: root,
        types: ['jest', 'node', '@backstage/cli/asset-types'],
      },
    }),
  );
}

/** Does for the copy what `yarn install` does for a checkout. */
function link(domain) {
  const scope = path.join(copy, 'node_modules/@callboard');
  fs.mkdirSync(scope, { recursive: true });
  for (const part of ['common', 'backend', 'frontend']) {
    const folder = path.join(copy, 'plugins', domain, part);
    const { name } = readJson(`plugins/${domain}/${part}/package.json`);
    const target = path.join(scope, name.replace('@callboard/', ''));
    fs.rmSync(target, { force: true });
    fs.symlinkSync(folder, target);
  }
}

async function generate(domain, feature, singular) {
  const plan = planFeature({ root: copy, domain, feature, singular, now });
  await writeFormatted(copy, plan.files);
  link(domain);
}

function run(program, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules', program), ...args],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, CI: '1', FORCE_COLOR: '0', ...env },
    },
  );
  assert.equal(status, 0, `${stdout}\n${stderr}`);
}

/** The server of `npm test`, or of a portal that runs from this checkout. */
function postgres() {
  const running = path.join(dataDir, 'postgres.json');
  return (
    process.env.CALLBOARD_TEST_POSTGRES ??
    (fs.existsSync(running) ? fs.readFileSync(running, 'utf8') : undefined)
  );
}

describe('a generated feature', () => {
  before(async () => {
    makeCopy();
    await generate('community', 'polls');
    await generate('community', 'skill-offers');
    await generate('forge', 'mirrors');
  });
  after(() => fs.rmSync(copy, { recursive: true, force: true }));

  it('leaves no placeholder', () => {
    const left = fs
      .readdirSync(path.join(copy, 'plugins/community'), {
        recursive: true,
        withFileTypes: true,
      })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
      .filter(file =>
        /__(?!testUtils__)[A-Za-z]+__/.test(
          file + fs.readFileSync(file, 'utf8').replaceAll('__dirname', ''),
        ),
      );
    assert.deepEqual(left, []);
  });

  it('has a migration with a time stamp in UTC', () => {
    assert.match(
      read(
        'plugins/community/backend/migrations/20250102030405_create_polls.js',
      ),
      /createTable\('polls'/,
    );
  });

  it('is run by the app and the backend, once', () => {
    assert.equal(
      readJson('packages/app/package.json').dependencies[
        '@callboard/plugin-community'
      ],
      'workspace:^',
    );
    const list = read('packages/backend/src/index.ts');
    assert.equal(list.split('plugin-community-backend').length, 2);
    assert.equal(list.split('plugin-forge-backend').length, 2);
  });

  it('is on the map, in the row of its domain', () => {
    const rows = read('ARCHITECTURE.md')
      .split('\n')
      .filter(row => /^\| `(community|forge)`/.test(row));
    assert.equal(rows.length, 2);
    const community = rows.find(row => row.includes('`community`'));
    assert.match(community, /`polls`, `skill_offers`/);
    assert.match(community, /`community\.skill-offers\.create`/);
    assert.match(
      rows.find(row => row.includes('`forge`')),
      /`mirrors`/,
    );
    const components = read('catalog-info.yaml').match(/name: callboard-.*/g);
    assert.equal(components.filter(name => /community/.test(name)).length, 1);
    assert.equal(components.filter(name => /forge/.test(name)).length, 1);
  });

  it('passes the type checker', () => {
    run('typescript/bin/tsc', ['-p', copy]);
  });

  it('passes the lint rules', () => {
    for (const part of ['common', 'backend', 'frontend']) {
      run('eslint/bin/eslint.js', [
        ...['--max-warnings', '0', '--ext', '.ts,.tsx,.js'],
        `plugins/community/${part}`,
      ]);
    }
  });

  it('passes its own tests', { skip: !postgres() && 'no PostgreSQL' }, () => {
    run(
      '@backstage/cli/bin/backstage-cli',
      ['repo', 'test', '--testTimeout=30000', '/polls/'],
      {
        CALLBOARD_TEST_POSTGRES: postgres(),
        // Packages outside the copy have to find the copy's.
        NODE_PATH: path.join(copy, 'node_modules'),
      },
    );
  });

  it('is not generated twice', () => {
    assert.throws(
      () =>
        planFeature({ root: copy, domain: 'forge', feature: 'mirrors', now }),
      /plugins\/forge\/common\/src\/mirrors is there already/,
    );
  });

  it('is not put into a module of another plugin', () => {
    assert.throws(
      () =>
        planFeature({ root: copy, domain: 'branding', feature: 'logos', now }),
      /module of "app"/,
    );
  });
});

describe('names', () => {
  const plan = (domain, feature, singular) =>
    planFeature({ root, domain, feature, singular, now });

  it('are refused when Backstage has them', () => {
    assert.throws(() => plan('catalog', 'polls'), /plugin id of Backstage/);
    assert.throws(() => plan('app', 'polls'), /plugin id of Backstage/);
  });

  it('are refused unless they are lower-case words with dashes', () => {
    for (const name of ['Polls', 'my_polls', '1st', 'a b', '../x', '', '-x']) {
      assert.throws(() => plan('town-square', name), /lower-case words/, name);
      assert.throws(() => plan(name, 'polls'), /lower-case words/, name);
    }
  });

  it('need a singular', () => {
    assert.throws(() => plan('town-square', 'people'), /--singular person/);
    assert.equal(
      plan('town-square', 'people', 'person').names.Feature,
      'Person',
    );
    assert.equal(plan('town-square', 'replies').names.Feature, 'Reply');
    assert.equal(plan('town-square', 'boxes').names.Feature, 'Box');
    assert.equal(plan('town-square', 'courses').names.Feature, 'Course');
  });
});
