import fs from 'node:fs';
import path from 'node:path';

const PACKAGES = [
  '@callboard/plugin-docs-engine-common',
  '@callboard/plugin-docs-engine-node',
];

/**
 * Changes with the compiler, so that nothing another one made is used again: the
 * versions of its packages, and in a checkout the time of the last change to them.
 */
export function engineVersion(): string {
  return PACKAGES.map(name => {
    const manifest = require.resolve(`${name}/package.json`);
    const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    const changed = lastChange(path.join(path.dirname(manifest), 'src'));
    return changed ? `${version}+${changed}` : version;
  }).join(' ');
}

function lastChange(folder: string): number {
  if (!fs.existsSync(folder)) {
    return 0;
  }
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .map(entry => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? lastChange(name) : fs.statSync(name).mtimeMs;
    })
    .reduce((a, b) => Math.max(a, b), 0);
}
