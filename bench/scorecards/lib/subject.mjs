import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { dataDir, root } from '../../../scripts/lib/paths.mjs';

const BACKEND = './plugins/scorecards/backend/src';

const ENTRY = [
  ['catalog', 'DatabaseEntitySnapshotsStore'],
  ['evaluation', 'AuthorizedCardsService'],
  ['evaluation', 'createEvaluation'],
  ['evaluation', 'DatabaseCardsReadModel'],
  ['evaluation', 'DatabaseEvaluationStore'],
  ['evaluation', 'DefaultCardReader'],
  ['evaluation', 'DefaultCardsService'],
  ['exemptions', 'DatabaseExemptionsStore'],
  ['facts', 'DatabaseFactsStore'],
  ['overview', 'AuthorizedOverviewService'],
  ['overview', 'CachedOverviewReadModel'],
  ['overview', 'DatabaseHistoryStore'],
  ['overview', 'DatabaseOverviewReadModel'],
  ['overview', 'DefaultOverviewService'],
  ['shared', 'VisibleEntities'],
  ['standards', 'compileStandards'],
]
  .map(
    ([folder, name]) =>
      `export { ${name} } from '${BACKEND}/${folder}/${name}';`,
  )
  .concat(
    `export { createCardsRouter } from '${BACKEND}/evaluation/router';`,
    `export { createOverviewRouter } from '${BACKEND}/overview/router';`,
  )
  .join('\n');

const outfile = path.join(dataDir, 'bench/scorecards.cjs');

/** Bundles the parts of scorecards that are measured, as the portal has them. */
export async function bundleSubject() {
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    packages: 'external',
    alias: {
      '@callboard/backend-kit': path.join(root, 'bench/scorecards/lib/kit.ts'),
      '@callboard/http-client': path.join(
        root,
        'packages/http-client/src/index.ts',
      ),
      '@callboard/plugin-scorecards-common': path.join(
        root,
        'plugins/scorecards/common/src/index.ts',
      ),
      '@callboard/plugin-scorecards-node': path.join(
        root,
        'plugins/scorecards/node/src/index.ts',
      ),
    },
    outfile,
    logLevel: 'error',
  });
}

/** What {@link bundleSubject} bundled, with `knex` and `express`. */
export function loadSubject() {
  const require = createRequire(outfile);
  return {
    ...require(outfile),
    knex: require('knex'),
    express: require('express'),
  };
}

export const migrations = path.join(
  root,
  'plugins/scorecards/backend/migrations',
);
