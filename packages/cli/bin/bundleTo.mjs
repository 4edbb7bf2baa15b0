import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Large and needed by few pages: read from files of their own when a page needs them. */
const LARGE = {
  '@mdi/js': 'icons',
  'emojibase-data/en/shortcodes/joypixels.json': 'emoji-joypixels',
  'emojibase-data/en/shortcodes/github.json': 'emoji-github',
  'emojibase-data/versions/emoji.json': 'emoji-versions',
};

const folder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const largeModules = {
  name: 'large-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name }) =>
      Object.hasOwn(LARGE, name)
        ? { path: `./${LARGE[name]}.cjs`, external: true }
        : undefined,
    );
  },
};

/**
 * Bundles the command: `main.cjs` is little and starts fast, `docs.cjs` holds the
 * compiler and is read only when there is something to build, by `small.cjs` or,
 * if that is much, by `worker.cjs`.
 *
 * @param {string} out folder for the files, which exists
 * @returns {Promise<string[]>} sources that the bundles are made of
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
    metafile: true,
    logLevel: 'error',
    logOverride: { 'require-resolve-not-external': 'silent' },
  };
  const docs = await build({
    ...options,
    entryPoints: { docs: 'src/docs.ts' },
    plugins: [largeModules],
  });
  escapeCharacters(path.join(out, 'docs.cjs'));
  for (const [name, file] of Object.entries(LARGE)) {
    // JSON that is an entry point itself exports nothing.
    const contents = `module.exports = require(${JSON.stringify(locate(name))});`;
    await build({
      ...options,
      stdin: { contents, resolveDir: folder },
      outdir: undefined,
      outExtension: undefined,
      outfile: path.join(out, `${file}.cjs`),
    });
  }
  const engine = createHash('sha256')
    .update(fs.readFileSync(path.join(out, 'docs.cjs')))
    .digest('hex')
    .slice(0, 16);
  const others = await build({
    ...options,
    entryPoints: {
      main: 'src/main.ts',
      small: 'src/small.ts',
      worker: 'src/worker.ts',
    },
    define: { CALLBOARD_ENGINE: JSON.stringify(engine) },
  });
  return [docs, others]
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .filter(name => !name.includes('node_modules/'))
    .map(name => path.resolve(folder, name));
}

/** Makes a bundle ASCII. esbuild does so but for what stands in regular expressions. */
function escapeCharacters(file) {
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(
    file,
    text.replace(
      /[\u0080-\uffff]/g,
      unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

/** They are dependencies of the compiler, not of this package. */
function locate(name) {
  const compiler = path.resolve(folder, '../../plugins/docs-engine/common');
  return createRequire(path.join(compiler, 'package.json')).resolve(name);
}
