const fs = require('node:fs');
const path = require('node:path');

/** Files beside the sources that change what is bundled, from the root of the checkout. */
const OTHERS = [
  'packages/cli/bin/bundleTo.mjs',
  'packages/cli/package.json',
  'plugins/access/common/package.json',
  'plugins/docs-engine/node/package.json',
  'plugins/docs-engine/common/package.json',
  'yarn.lock',
];

/**
 * The folder of a bundle of the sources as they are now. Listing folders would
 * take longer than looking at each file that the last bundle was made of.
 *
 * @param {string} folder of this package
 * @returns {Promise<string>}
 */
async function bundleOfCheckout(folder) {
  const root = path.resolve(folder, '../..');
  const cache = path.join(root, 'node_modules/.cache/callboard-cli');
  const last = readLast(cache);
  if (last && stateOf(last.sources) === last.state) {
    const bundle = path.join(cache, last.state);
    if (fs.existsSync(path.join(bundle, 'main.cjs'))) {
      return bundle;
    }
  }
  return makeBundle(root, cache);
}

async function makeBundle(root, cache) {
  const { bundleTo } = await import('./bundleTo.mjs');
  fs.mkdirSync(cache, { recursive: true });
  const began = Date.now();
  const partial = fs.mkdtempSync(path.join(cache, 'partial-'));
  const bundled = await bundleTo(partial);
  const sources = [
    ...new Set([...bundled, ...OTHERS.map(name => path.join(root, name))]),
  ];
  const state = stateOf(sources, began);
  if (state === undefined) {
    // Something changed in the meantime; the next run sees what.
    return partial;
  }
  const bundle = path.join(cache, state);
  replace(partial, bundle);
  writeLast(cache, { state, sources });
  removeOthers(cache, state);
  return bundle;
}

/**
 * Number, size and last change of files.
 *
 * @param {string[]} files
 * @param {number} before time that none must be younger than
 * @returns {string | undefined} undefined if one is gone or too young
 */
function stateOf(files, before = Infinity) {
  let bytes = 0;
  let changed = 0;
  for (const file of files) {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat || stat.mtimeMs > before) {
      return undefined;
    }
    bytes += stat.size;
    changed = Math.max(changed, stat.mtimeMs);
  }
  return `${files.length}-${bytes}-${changed}`;
}

/** @returns {{ state: string, sources: string[] } | undefined} */
function readLast(cache) {
  try {
    return JSON.parse(fs.readFileSync(path.join(cache, 'last.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

function writeLast(cache, last) {
  const partial = path.join(cache, `partial-${process.pid}.json`);
  fs.writeFileSync(partial, JSON.stringify(last));
  fs.renameSync(partial, path.join(cache, 'last.json'));
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
module.exports = { bundleOfCheckout };
