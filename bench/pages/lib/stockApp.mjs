import fs from 'node:fs';
import path from 'node:path';
import { layOutBundle } from '../../../scripts/lib/layOutBundle.mjs';
import { logsDir, root } from '../../../scripts/lib/paths.mjs';
import { runLogged } from '../../../scripts/lib/run.mjs';
import { stamp } from '../../../scripts/lib/stamp.mjs';
import { stockDir } from './paths.mjs';

/** The release of create-app that belongs to Backstage 1.55. */
const CREATE_APP = '@backstage/create-app@0.9.2';
const bundleDir = path.join(stockDir, 'production');

/**
 * Makes, installs and builds the app that `create-app` gives, once. Its sources
 * stay as they are; see README.md for what differs in its surroundings.
 *
 * @returns path to run with node
 */
export async function stockApp(toolchain, note) {
  const entry = path.join(bundleDir, 'packages/backend');
  const made = stamp('bench-stock');
  if (made.matches(CREATE_APP) && fs.existsSync(entry)) {
    note('up to date');
    return entry;
  }
  fs.rmSync(stockDir, { recursive: true, force: true });
  fs.mkdirSync(stockDir, { recursive: true });
  const run = (what, [command, ...args], folder = '.') =>
    runLogged(command, args, {
      cwd: path.join(stockDir, folder),
      what,
      log: path.join(logsDir, 'bench-stock.log'),
      env: {
        ...toolchain.env,
        BACKSTAGE_APP_NAME: 'stock',
        NODE_ENV: 'production',
        YARN_IGNORE_PATH: '1',
        YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      },
    });

  await run(CREATE_APP, [
    'npx',
    '--yes',
    CREATE_APP,
    '--skip-install',
    '--path',
    stockDir,
  ]);
  useOurPackages();
  await run('Installing the stock app', [
    toolchain.node,
    ...toolchain.yarn,
    'install',
  ]);
  const cli = path.join(
    stockDir,
    'node_modules/@backstage/cli/bin/backstage-cli',
  );
  await run(
    'Building the stock app',
    [toolchain.node, cli, 'package', 'build'],
    'packages/backend',
  );
  layOutBundle(bundleDir, {
    root: stockDir,
    manifests: ['app', 'backend'].map(name =>
      path.join(stockDir, 'packages', name, 'package.json'),
    ),
  });
  made.write(CREATE_APP);
  return entry;
}

/**
 * Our lockfile as the seed: both apps get the same versions of all packages
 * they share, and nothing has to be compiled.
 */
function useOurPackages() {
  fs.copyFileSync(
    path.join(root, 'yarn.lock'),
    path.join(stockDir, 'yarn.lock'),
  );
  fs.copyFileSync(
    path.join(root, '.yarnrc.yml'),
    path.join(stockDir, '.yarnrc.yml'),
  );
  const read = folder =>
    JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const manifest = read(stockDir);
  const { resolutions, packageManager } = read(root);
  // Our patches of upstream packages stay out of it.
  const unpatched = Object.fromEntries(
    Object.entries(resolutions).filter(([, to]) => !to.startsWith('patch:')),
  );
  fs.writeFileSync(
    path.join(stockDir, 'package.json'),
    JSON.stringify(
      { ...manifest, resolutions: unpatched, packageManager },
      undefined,
      2,
    ),
  );
}
