import fs from 'node:fs';
import path from 'node:path';
import { requireSpace } from './disk.mjs';
import { workspaceManifests } from './install.mjs';
import { layOutBundle } from './layOutBundle.mjs';
import { dataDir, logsDir, root } from './paths.mjs';
import { runLogged } from './run.mjs';
import { hashFiles, stamp } from './stamp.mjs';

const bundleDir = path.join(dataDir, 'production');
const cli = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
const BUILD_SPACE = 1024 ** 3;

/**
 * Builds the app and the backend bundle unless the sources are unchanged, and
 * lays the bundle out so that it runs with the packages of this checkout.
 *
 * @returns path to run with node
 */
export async function build(toolchain, note) {
  const entry = path.join(bundleDir, 'packages/backend');
  const inputs = hashFiles([path.join(root, 'yarn.lock'), ...sources()]);
  const built = stamp('build');
  if (built.matches(inputs) && fs.existsSync(entry)) {
    note('up to date');
    return entry;
  }
  requireSpace(root, BUILD_SPACE, 'building');
  // Builds the app and every other package of the bundle on the way.
  await runLogged(toolchain.node, [cli, 'package', 'build'], {
    cwd: path.join(root, 'packages/backend'),
    env: { ...toolchain.env, NODE_ENV: 'production' },
    log: path.join(logsDir, 'build.log'),
    what: 'The build',
  });
  layOutBundle(bundleDir, { root, manifests: workspaceManifests() });
  built.write(inputs);
  return entry;
}

/** Everything that ends up in a bundle. */
function sources() {
  return workspaceManifests().flatMap(manifest => {
    const folder = path.dirname(manifest);
    return [
      manifest,
      path.join(folder, 'config.d.ts'),
      ...['src', 'public', 'migrations', 'migrations-scaffolder'].flatMap(
        name => filesBelow(path.join(folder, name)),
      ),
    ];
  });
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) {
    return [];
  }
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
