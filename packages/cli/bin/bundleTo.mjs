import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles the command: `main.cjs` is small and starts fast, `docs.cjs` holds the
 * compiler and is read by `worker.cjs` only when there is something to build.
 *
 * @param {string} out folder for the files, which exists
 */
export async function bundleTo(out) {
  const options = {
    absWorkingDir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    outdir: out,
    outExtension: { '.js': '.cjs' },
    logLevel: 'error',
    logOverride: { 'require-resolve-not-external': 'silent' },
  };
  await build({ ...options, entryPoints: { docs: 'src/docs.ts' } });
  const engine = createHash('sha256')
    .update(fs.readFileSync(path.join(out, 'docs.cjs')))
    .digest('hex')
    .slice(0, 16);
  await build({
    ...options,
    entryPoints: { main: 'src/main.ts', worker: 'src/worker.ts' },
    define: { CALLBOARD_ENGINE: JSON.stringify(engine) },
  });
}
