import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { requireSpace } from './disk.mjs';
import { logsDir, root } from './paths.mjs';
import { runLogged } from './run.mjs';
import { hashFiles, stamp } from './stamp.mjs';

const GIGABYTE = 1024 ** 3;

/** Installs packages if the lockfile or a manifest changed since last time. */
export async function installPackages(toolchain, note) {
  const inputs = hashFiles([
    ...['yarn.lock', '.yarnrc.yml', 'package.json'].map(f =>
      path.join(root, f),
    ),
    ...workspaceManifests(),
  ]);
  const installed = stamp('install');
  const state = path.join(root, 'node_modules/.yarn-state.yml');
  if (installed.matches(inputs) && fs.existsSync(state)) {
    note('up to date');
    return;
  }
  requireSpace(root, 3 * GIGABYTE, 'installing packages');
  await runLogged(toolchain.node, [...toolchain.yarn, 'install'], {
    cwd: root,
    env: { ...toolchain.env, ...registry() },
    log: path.join(logsDir, 'install.log'),
    what: 'Installing packages',
  });
  installed.write(inputs);
}

/** Manifests of all workspaces: `packages/*` and `plugins/<domain>/<part>`. */
export function workspaceManifests() {
  const folders = dir =>
    fs
      .readdirSync(dir, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && entry.name !== 'node_modules')
      .map(entry => path.join(dir, entry.name));
  return [
    ...folders(path.join(root, 'packages')),
    ...folders(path.join(root, 'plugins')).flatMap(folders),
  ]
    .map(dir => path.join(dir, 'package.json'))
    .filter(file => fs.existsSync(file));
}

/** Whoever set a mirror for npm means it for Yarn as well. */
function registry() {
  if (process.env.YARN_NPM_REGISTRY_SERVER) {
    return {};
  }
  const asked = spawnSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
  });
  const url = asked.stdout?.trim().replace(/\/$/, '');
  return url?.startsWith('http') ? { YARN_NPM_REGISTRY_SERVER: url } : {};
}
