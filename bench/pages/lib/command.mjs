import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../scripts/lib/build.mjs';
import { Children } from '../../../scripts/lib/children.mjs';
import { requireChromium } from '../../../scripts/lib/chromium.mjs';
import { installPackages } from '../../../scripts/lib/install.mjs';
import { startCluster } from '../../../scripts/lib/postgres/cluster.mjs';
import { postgresHome } from '../../../scripts/lib/postgres/home.mjs';
import { line, Problem, seconds, step } from '../../../scripts/lib/say.mjs';
import { prepareToolchain } from '../../../scripts/lib/toolchain.mjs';
import { analyzeDatabases, waitUntilFilled } from './catalogs.mjs';
import { writeDataset } from './dataset.mjs';
import { measure } from './measure.mjs';
import { benchDir } from './paths.mjs';
import { startPortals } from './portals.mjs';
import { formatTable, makeRows } from './report.mjs';
import { stockApp } from './stockApp.mjs';

const usage = `node bench/pages/run.mjs [--rounds 5] [--entities 2000]

Loads the catalog page of this portal and of a stock create-app in Chromium, in
turns, and compares them. The report is kept in .data/bench.`;

/** @returns the exit code: 1 if a limit is exceeded */
export async function main(args) {
  const options = readOptions(args);
  if (!options) {
    line(usage);
    return 0;
  }
  const started = performance.now();
  const stops = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) {
      await end();
    }
  };
  const interrupt = () => stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const results = await run(options, stops);
    const rows = makeRows(results);
    const table = formatTable(rows);
    writeReport({ options, rows, table, ...results });
    line(`\n${table}\n`);
    line(`Took ${seconds(performance.now() - started)}.`);
    return rows.some(({ isKept }) => isKept === false) ? 1 : 0;
  } finally {
    await stop();
  }
}

async function run({ rounds, entities: count }, stops) {
  const toolchain = await step('Toolchain', prepareToolchain);
  await step('Packages', note => installPackages(toolchain, note));
  const chromium = await step('Chromium', requireChromium);
  const entries = {
    stock: await step('Stock app', note => stockApp(toolchain, note)),
    ours: await step('Our portal', note => build(toolchain, note)),
  };
  const dataset = writeDataset(count);
  const connection = await step('PostgreSQL', note =>
    startCluster(
      postgresHome('bench-postgres', path.join(benchDir, 'postgres'), note),
    ),
  );
  stops.push(() => connection.stop());
  const children = new Children({ verbose: false, record: false });
  stops.push(() => children.stop());
  const portals = await step('Both apps', () =>
    startPortals({ toolchain, connection, dataset, entries, children }),
  );
  const entities = await step('Both catalogs', async note => {
    const found = await waitUntilFilled(portals, dataset.minimum);
    note(`${found} entities each`);
    await analyzeDatabases(connection, dataset.id);
    return found;
  });
  const results = await step('Rounds', note =>
    measure(portals, {
      chromium,
      rounds,
      component: dataset.component,
      progress: (round, result) =>
        note(
          `${round}: ${['ours', 'stock']
            .map(name => result[name].map(({ cold }) => cold.ms.toFixed(0)))
            .join(' ')}`,
        ),
    }),
  );
  return { entities, ...results };
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      rounds: { type: 'string', default: '5' },
      entities: { type: 'string', default: '2000' },
    },
  });
  const [rounds, entities] = [values.rounds, values.entities].map(Number);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Problem(`--rounds must be a whole number from 1 on.\n\n${usage}`);
  }
  if (!Number.isInteger(entities) || entities < 20) {
    throw new Problem(
      `--entities must be a whole number from 20 on.\n\n${usage}`,
    );
  }
  return values.help ? undefined : { rounds, entities };
}

function writeReport(report) {
  const file = path.join(benchDir, 'pages.json');
  const content = { at: new Date().toISOString(), ...report };
  fs.writeFileSync(file, JSON.stringify(content, undefined, 2));
  fs.writeFileSync(path.join(benchDir, 'pages.md'), `${report.table}\n`);
}
