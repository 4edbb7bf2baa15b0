import fs from 'node:fs';
import path from 'node:path';

/** Packages whose sources the bundle is made of, from the root of the checkout. */
const PACKAGES = [
  'packages/cli',
  'plugins/docs-engine/node',
  'plugins/docs-engine/common',
];

/**
 * The folder of a bundle of the sources as they are now. Their sizes and times
 * are part of its name, so that looking costs a few milliseconds.
 *
 * @param {string} folder of this package
 * @returns {Promise<string>}
 */
export async function bundleOfCheckout(folder) {
  const root = path.resolve(folder, '../..');
  const cache = path.join(root, 'node_modules/.cache/callboard-cli');
  const bundle = path.join(cache, stateOf(root));
  if (!fs.existsSync(path.join(bundle, 'main.cjs'))) {
    const { bundleTo } = await import('./bundleTo.mjs');
    fs.mkdirSync(cache, { recursive: true });
    const partial = fs.mkdtempSync(path.join(cache, 'partial-'));
    await bundleTo(partial);
    replace(partial, bundle);
    removeOthers(cache, path.basename(bundle));
  }
  return bundle;
}

function stateOf(root) {
  const seen = { files: 0, bytes: 0, changed: 0 };
  const add = stat => {
    seen.files++;
    seen.bytes += stat.size;
    seen.changed = Math.max(seen.changed, stat.mtimeMs);
  };
  const walk = directory => {
    for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
      const name = path.join(directory, entry.name);
      if (entry.isDirectory()) {
        walk(name);
      } else if (!entry.name.includes('.test.')) {
        add(fs.statSync(name));
      }
    }
  };
  for (const name of PACKAGES) {
    walk(path.join(root, name, 'src'));
    add(fs.statSync(path.join(root, name, 'package.json')));
  }
  walk(path.join(root, 'packages/cli/bin'));
  add(fs.statSync(path.join(root, 'yarn.lock')));
  return `${seen.files}-${seen.bytes}-${seen.changed}`;
}

/** Another process may have been faster; its bundle is the same. */
function replace(partial, bundle) {
  try {
    fs.renameSync(partial, bundle);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(bundle)) {
      throw error;
    }
  }
}

/** Bundles of older sources; a process that started a while ago has read what it uses. */
function removeOthers(cache, name) {
  const whileAgo = Date.now() - 10 * 60 * 1000;
  for (const other of fs.readdirSync(cache)) {
    const file = path.join(cache, other);
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (other !== name && stat && stat.mtimeMs < whileAgo) {
      fs.rmSync(file, { recursive: true, force: true });
    }
  }
}
