import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Unpacks the backend bundle that a build left in `packages/backend/dist`.
 * Packages of npm are found in the node_modules of the monorepo because the
 * bundle lies below it; those of the workspace must be the built ones.
 *
 * @param bundleDir a folder below the monorepo; what it held before is deleted
 * @param options.root the monorepo
 * @param options.manifests package.json files of its workspaces
 */
export function layOutBundle(bundleDir, { root, manifests }) {
  fs.rmSync(bundleDir, { recursive: true, force: true });
  fs.mkdirSync(bundleDir, { recursive: true });
  for (const archive of ['skeleton', 'bundle']) {
    const file = path.join(root, `packages/backend/dist/${archive}.tar.gz`);
    const tar = spawnSync('tar', ['-xzf', file, '-C', bundleDir]);
    if (tar.status !== 0) {
      throw new Error(`tar could not unpack ${file}: ${tar.stderr}`);
    }
  }
  for (const manifest of manifests) {
    const folder = path.relative(root, path.dirname(manifest));
    const bundled = path.join(bundleDir, folder);
    if (fs.existsSync(bundled)) {
      const { name } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
      link(bundled, path.join(bundleDir, 'node_modules', name));
      const own = path.join(root, folder, 'node_modules');
      if (fs.existsSync(own)) {
        link(own, path.join(bundled, 'node_modules'));
      }
    }
  }
}

function link(target, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.symlinkSync(target, file);
}
