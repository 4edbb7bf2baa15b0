import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../../scripts/lib/build.mjs';
import { Children } from '../../../../scripts/lib/children.mjs';
import { installPackages } from '../../../../scripts/lib/install.mjs';
import { dataDir, root } from '../../../../scripts/lib/paths.mjs';
import { startCluster } from '../../../../scripts/lib/postgres/cluster.mjs';
import { postgresHome } from '../../../../scripts/lib/postgres/home.mjs';
import { line, Problem, seconds, step } from '../../../../scripts/lib/say.mjs';
import { prepareToolchain } from '../../../../scripts/lib/toolchain.mjs';
import { measureRounds, waitUntilQuiet } from './measure.mjs';
import { formatPage, makeRows } from './report.mjs';
import { startPortal } from './startPortal.mjs';

const usage = `node bench/docs/portal.mjs [--rounds 5] [--pages 2000] [--no-publish]

Asks a production portal for the catalog while it does nothing, and while it
builds docs that were pushed to it; writes docs/docs-engine/benchmark-portal.md.`;

const folder = path.join(dataDir, 'bench/docs-portal');
const page = path.join(root, 'docs/docs-engine/benchmark-portal.md');

/** @returns the exit code: 1 if the limit is exceeded */
export async function main(args) {
  const options = readOptions(args);
  if (!options) {
    line(usage);
    return 0;
  }
  const started = performance.now();
  const loads = [os.loadavg()[0]];
  const stops = [];
  let stopping;
  const stopAll = async () => {
    for (const end of stops.reverse()) {
      await end();
    }
  };
  const stop = () => (stopping ??= stopAll());
  const interrupt = () => stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const rounds = await run(options, stops);
    loads.push(os.loadavg()[0]);
    const { rows, isKept } = makeRows(rounds);
    const text = formatPage({ rows, about: about(options, loads) });
    fs.writeFileSync(
      path.join(folder, 'rounds.json'),
      JSON.stringify(rounds, undefined, 2),
    );
    if (options.publish) {
      fs.writeFileSync(page, text);
    }
    line(`\n${text}`);
    line(`Took ${seconds(performance.now() - started)}.`);
    return isKept ? 0 : 1;
  } finally {
    await stop();
  }
}

async function run({ rounds, pages }, stops) {
  const toolchain = await step('Toolchain', prepareToolchain);
  await step('Packages', note => installPackages(toolchain, note));
  const entry = await step('Portal is built', note => build(toolchain, note));
  fs.rmSync(folder, { recursive: true, force: true });
  const connection = await step('PostgreSQL', note =>
    startCluster(
      postgresHome('docs-postgres', path.join(folder, 'postgres'), note),
    ),
  );
  stops.push(() => connection.stop());
  const children = new Children({ verbose: false, record: false });
  stops.push(() => children.stop());
  const portal = await step('Portal', () =>
    startPortal({ toolchain, connection, entry, children, folder }),
  );
  await step('Docs of the examples', note => waitUntilQuiet(portal, note));
  return step('Rounds', note =>
    measureRounds(portal, { rounds, pages, folder, note }),
  );
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      rounds: { type: 'string', default: '5' },
      pages: { type: 'string', default: '2000' },
      'no-publish': { type: 'boolean' },
    },
  });
  const [rounds, pages] = [values.rounds, values.pages].map(Number);
  if (![rounds, pages].every(count => Number.isInteger(count) && count > 0)) {
    throw new Problem(
      `--rounds and --pages must be whole numbers from 1 on.\n\n${usage}`,
    );
  }
  return values.help
    ? undefined
    : { rounds, pages, publish: !values['no-publish'] };
}

function about({ rounds, pages }, loads) {
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${rounds} rounds, each a new repository with ${pages} pages, ${os.availableParallelism()} cores of ${os.cpus()[0].model.trim()}, load average ${loads.map(load => load.toFixed(1)).join(' at the start and ')} at the end, Node ${process.versions.node}.`,
  ];
}
