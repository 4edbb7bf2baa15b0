import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { runMeasured } from './runMeasured.mjs';
import { pagePath, writeSources } from './sources.mjs';

/** Both build the same sources. */
const COMPARED = [100, 500];
/** Only ours builds these. */
const LARGE = 2000;
const CHANGED = 500;

/**
 * Measures all builds.
 *
 * @param {object} options
 * @param {string} options.folder for sources and sites
 * @param {number} options.rounds
 * @param {(text: string) => void} options.note
 * @param {NodeJS.ProcessEnv} options.env with the Node that runs ours
 */
export async function measure({ folder, rounds, note, env }) {
  const sourceOf = pages => path.join(folder, `sources-${pages}`);
  for (const pages of [...COMPARED, LARGE]) {
    writeSources(sourceOf(pages), pages);
  }
  const builders = builderOf({ folder, sourceOf, env });
  builders.clear();
  // The first run bundles the sources of the checkout.
  await builders.ours(COMPARED[0]);
  await builders.mkdocs(COMPARED[0]);

  const cold = {};
  for (const pages of COMPARED) {
    cold[pages] = [];
    for (let round = 0; round < rounds; round++) {
      const result = { ours: [], mkdocs: [] };
      for (const name of ['ours', 'mkdocs', 'ours']) {
        result[name].push(await builders[name](pages));
      }
      cold[pages].push(result);
      note(
        `${pages}: ${result.ours.map(({ cpuMs }) => cpuMs.toFixed(0))} against ${result.mkdocs[0].cpuMs.toFixed(0)} ms of CPU`,
      );
    }
  }
  const large = [];
  for (let round = 0; round < rounds; round++) {
    large.push(await builders.ours(LARGE));
  }
  const rebuilt = await rebuilds({ builders, sourceOf, rounds });
  builders.clear();
  return { cold, large, ...rebuilt };
}

/** Builds that find what the last one kept. */
async function rebuilds({ builders, sourceOf, rounds }) {
  const unchanged = [];
  const changed = [];
  await builders.ours(CHANGED, { keep: false });
  const page = path.join(sourceOf(CHANGED), 'docs', pagePath(CHANGED / 2));
  for (let round = 0; round < 2 * rounds; round++) {
    unchanged.push(await builders.ours(CHANGED, { keep: true }));
    fs.appendFileSync(page, `\nOne more sentence, number ${round}.\n`);
    changed.push(await builders.ours(CHANGED, { keep: true }));
  }
  return { unchanged, changed };
}

/**
 * Every cold build has folders of its own, which stay until the end: where many
 * files were just deleted, file systems are slow to make new ones.
 */
function builderOf({ folder, sourceOf, env }) {
  let builds = 0;
  let mine = '';
  const ownFolder = () => path.join(folder, 'builds', `${builds++}`);
  return {
    /** Cold unless what the build before kept may be used. */
    ours: (pages, { keep = false } = {}) => {
      if (!keep) {
        mine = ownFolder();
      }
      return runMeasured(
        [
          path.join(root, 'node_modules/.bin/callboard'),
          ...['docs', 'build', '--quiet'],
          ...['--cache-dir', path.join(mine, 'cache')],
          ...['--source', sourceOf(pages), '--out', path.join(mine, 'site')],
        ],
        { env },
      );
    },
    mkdocs: pages =>
      runMeasured(
        ['/usr/bin/mkdocs', 'build', '--quiet', '--site-dir', ownFolder()],
        { cwd: sourceOf(pages), env },
      ),
    clear: () =>
      fs.rmSync(path.join(folder, 'builds'), { recursive: true, force: true }),
  };
}
