#!/usr/bin/env node
// CommonJS, because the loader of ECMAScript modules takes 3 ms and more of each run.
const fs = require('node:fs');
const path = require('node:path');

const folder = path.dirname(__dirname);

/** A checkout has sources and bundles them when they changed; a package has the bundle. */
async function bundleFolder() {
  if (!fs.existsSync(path.join(folder, 'src'))) {
    return path.join(folder, 'dist');
  }
  const { bundleOfCheckout } = require('./bundleOfCheckout.cjs');
  return bundleOfCheckout(folder);
}

bundleFolder().then(bundle => require(path.join(bundle, 'main.cjs')));
