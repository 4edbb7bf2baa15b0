import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { logsDir } from './paths.mjs';
import { runLogged } from './run.mjs';
import { Problem } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Path of a Chromium for the browser tests. Root on Debian gets it installed.
 *
 * @throws Problem that says how to install one
 */
export async function requireChromium(note) {
  const found = process.env.CHROMIUM_PATH ?? onPath();
  if (found) {
    return found;
  }
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    throw new Problem(
      'The browser tests need Chromium: install it (`sudo apt-get install chromium`), or name one in CHROMIUM_PATH,\n' +
        'or leave the browser out with `npm test -- --fast`.',
    );
  }
  const apt = (...args) =>
    runLogged('apt-get', ['-qq', '-y', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      log: path.join(logsDir, 'chromium.log'),
      what: `apt-get ${args.join(' ')}`,
    });
  await apt('update');
  await apt('install', '--no-install-recommends', 'chromium');
  note('installed with apt-get');
  return onPath();
}

function onPath() {
  return NAMES.map(name =>
    spawnSync('/bin/sh', ['-c', `command -v ${name}`], {
      encoding: 'utf8',
    }).stdout.trim(),
  ).find(Boolean);
}
