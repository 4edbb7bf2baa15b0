import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { logsDir } from './paths.mjs';
import { runLogged } from './run.mjs';

/** Debian's MkDocs with what docs of ours are compared with. */
export const MKDOCS_PACKAGES = [
  'mkdocs',
  'mkdocs-material',
  'mkdocs-material-extensions',
  'python3-pymdownx',
  'python3-pygments',
];

const MODULES = 'markdown, pymdownx, pygments, mkdocs, materialx';

/**
 * Looks for the MkDocs that tests compare our docs compiler with. Root on Debian
 * gets it installed; elsewhere the comparison is left out.
 *
 * @returns whether it is there
 */
export async function offerMkdocs(note) {
  if (isInstalled()) {
    return true;
  }
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    note(
      `not installed, so its tests are skipped (apt-get install ${MKDOCS_PACKAGES.join(' ')})`,
    );
    return false;
  }
  const apt = (...args) =>
    runLogged('apt-get', ['-qq', '-y', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      log: path.join(logsDir, 'mkdocs.log'),
      what: `apt-get ${args.join(' ')}`,
    });
  await apt('update');
  await apt('install', '--no-install-recommends', ...MKDOCS_PACKAGES);
  note('installed with apt-get');
  return isInstalled();
}

function isInstalled() {
  const { status } = spawnSync('/usr/bin/python3', ['-c', `import ${MODULES}`]);
  return status === 0;
}
