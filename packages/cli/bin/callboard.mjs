#!/usr/bin/env node
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A checkout has sources and bundles them when they changed; a package has the bundle. */
async function bundleFolder() {
  if (!fs.existsSync(path.join(folder, 'src'))) {
    return path.join(folder, 'dist');
  }
  const { bundleOfCheckout } = await import('./bundleOfCheckout.mjs');
  return bundleOfCheckout(folder);
}

createRequire(import.meta.url)(path.join(await bundleFolder(), 'main.cjs'));
