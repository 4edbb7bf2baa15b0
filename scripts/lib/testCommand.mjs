import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireChromium } from './chromium.mjs';
import { installPackages } from './install.mjs';
import { offerMkdocs } from './mkdocs.mjs';
import { dataDir, root } from './paths.mjs';
import { startCluster } from './postgres/cluster.mjs';
import { postgresHome } from './postgres/home.mjs';
import { line, Problem, seconds, step } from './say.mjs';
import {
  browserSuite,
  buildSuite,
  checkSuites,
  jestSuite,
  nodeSuite,
} from './suites.mjs';
import { prepareToolchain } from './toolchain.mjs';

/** Most checks compute on one processor. */
const CHECKS_AT_ONCE = 2;

/**
 * `npm test`: checks, unit and integration tests, then the built portal in a
 * browser. Its last line is `N passed, N failed`.
 *
 * @returns the exit code
 */
export async function main(args) {
  const started = performance.now();
  const { values } = parseArgs({
    args,
    options: { fast: { type: 'boolean', default: false } },
  });
  const toolchain = await step('Toolchain', prepareToolchain);
  await step('Packages', note => installPackages(toolchain, note));
  const chromium = values.fast
    ? undefined
    : await step('Chromium', requireChromium);
  await step('MkDocs, to compare docs with', offerMkdocs);

  const database = await step('PostgreSQL', note =>
    startCluster(
      postgresHome('postgres-test', path.join(dataDir, 'postgres-test'), note),
      // A test database is worth nothing after the test.
      { settings: { fsync: 'off', full_page_writes: 'off' } },
    ),
  );
  const { stop, ...connection } = database;
  const env = {
    ...toolchain.env,
    CI: '1',
    CALLBOARD_TEST_POSTGRES: JSON.stringify(connection),
  };
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.once(name, () =>
      interrupted.abort(new Problem(`Ended by ${name}.`)),
    );
  }
  const { signal } = interrupted;
  const context = { cwd: root, env, toolchain, connection, chromium, signal };

  const checks = [...(chromium ? [buildSuite] : []), nodeSuite, ...checkSuites];
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failed = [];
  const shaky = [];
  const runSuite = ({ title, run }) =>
    step(title, async note => {
      const result = await run(context);
      signal.throwIfAborted();
      for (const key of Object.keys(total)) {
        total[key] += result[key] ?? 0;
      }
      shaky.push(...(result.shaky ?? []));
      if (result.failed > 0) {
        failed.push(...(result.names?.length ? result.names : [title]));
      }
      note(summary(result));
    });
  try {
    const left = checks.values();
    await Promise.all(
      Array.from({ length: CHECKS_AT_ONCE }, async () => {
        for (const suite of left) {
          await runSuite(suite);
        }
      }),
    );
    await runSuite(jestSuite);
    if (chromium && !failed.includes(buildSuite.title)) {
      await runSuite(browserSuite);
    }
  } finally {
    stop();
  }
  line(`\n${seconds(performance.now() - started)} in all`);
  shaky.forEach(name => line(`↻ Passed at the second try: ${name}`));
  failed.forEach(name => line(`✖ ${name}`));
  line(summary(total));
  return total.failed > 0 ? 1 : 0;
}

function summary({ passed, failed, skipped }) {
  const base = `${passed} passed, ${failed} failed`;
  return skipped ? `${base}, ${skipped} skipped` : base;
}
