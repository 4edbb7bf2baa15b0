import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../scripts/lib/build.mjs';
import { Children } from '../../../scripts/lib/children.mjs';
import { installPackages } from '../../../scripts/lib/install.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { startCluster } from '../../../scripts/lib/postgres/cluster.mjs';
import { postgresHome } from '../../../scripts/lib/postgres/home.mjs';
import { line, step } from '../../../scripts/lib/say.mjs';
import { prepareToolchain } from '../../../scripts/lib/toolchain.mjs';
import { untilIdle } from '../../lib/untilIdle.mjs';
import { benchDir } from '../../pages/lib/paths.mjs';
import { stockApp } from '../../pages/lib/stockApp.mjs';
import { readCounts, readParts } from '../../lib/readOptions.mjs';
import { measureByQuery } from './byQuery.mjs';
import { measureConditional } from './conditional.mjs';
import { measureDecisions } from './decisions.mjs';
import { countLoopback } from './loopback.mjs';
import { openPortals } from './openPortals.mjs';
import { formatPage, makeRows } from './report.mjs';

const usage = `node bench/access/run.mjs [--rounds 12] [--requests 100] [--small 2000] [--large 50000] [--only by-query,calls,decisions,conditions] [--sources] [--no-publish]

Asks this portal with its default policy and a stock create-app that allows
everything for the same pages, in turns, and writes the figures into
docs/access/benchmark.md. With --sources our backend runs from its sources, and
our app is not built; with some parts only, the page is left alone.`;

const PARTS = ['by-query', 'calls', 'decisions', 'conditions'];
const page = path.join(root, 'docs/access/benchmark.md');

const SOURCES_NOTE =
  'Ours ran from its sources (`--sources`), stock from its production bundle.';
const fromSources = [
  '--require',
  path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
  path.join(root, 'packages/backend/src/index.ts'),
];

/** @returns the exit code: 1 if a limit is exceeded */
export async function main(args) {
  const options = readOptions(args);
  if (!options) {
    line(usage);
    return 0;
  }
  fs.mkdirSync(benchDir, { recursive: true });
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
    const loads = [os.loadavg()[0]];
    const results = await run(options, stops);
    loads.push(os.loadavg()[0]);
    const rows = makeRows(results);
    keep({ options, results, rows, loads });
    return Object.values(rows)
      .flat()
      .some(({ isKept }) => isKept === false)
      ? 1
      : 0;
  } finally {
    await stop();
  }
}

async function run(options, stops) {
  const { small, large, only } = options;
  const comparesApps = only.includes('by-query') || only.includes('calls');
  const toolchain = await step('Toolchain', prepareToolchain);
  await step('Packages', note => installPackages(toolchain, note));
  const entries = {
    ours: options.sources
      ? fromSources
      : await step('Our portal', note => build(toolchain, note)),
    ...(comparesApps && {
      stock: await step('Stock app', note => stockApp(toolchain, note)),
    }),
  };
  const results = {};
  if (only.includes('decisions')) {
    results.decisions = await step('Decisions', () =>
      measureDecisions(200_000),
    );
  }
  const connection = await step('PostgreSQL', note =>
    startCluster(
      postgresHome('bench-postgres', path.join(benchDir, 'postgres'), note),
    ),
  );
  stops.push(() => connection.stop());
  const open = async (count, opened) => {
    const children = new Children({ verbose: false, record: false });
    stops.push(() => children.stop());
    const portals = await openPortals({
      toolchain,
      connection,
      children,
      count,
      entries: opened,
    });
    await untilIdle(Object.values(portals.pids));
    return portals;
  };

  if (comparesApps) {
    const both = await step('Both apps', () => open(small, entries));
    Object.assign(results, await compareApps(both, options));
    await both.stop();
  }
  if (only.includes('conditions')) {
    const alone = await step('Our portal, large', () =>
      open(large, { ours: entries.ours }),
    );
    results.conditional = await step('Conditions', note =>
      measureConditional({
        visitor: alone.visitors.ours,
        file: alone.policyFile,
        rounds: 3,
        requests: 12,
        progress: note,
      }),
    );
  }
  return results;
}

async function compareApps(both, { only, rounds, requests }) {
  const results = {};
  if (only.includes('calls')) {
    results.loopback = {
      ours: await countLoopback('ours', both.visitors.ours),
      stock: await countLoopback('stock', both.visitors.stock),
    };
  }
  if (only.includes('by-query')) {
    const byQuery = connections =>
      step(`By query, ${connections} at a time`, note =>
        measureByQuery({
          ...both,
          rounds,
          requests,
          connections,
          progress: (round, { ours, stock }) =>
            note(
              `${round}: ${[...ours, ...stock].map(({ cpuMs }) => cpuMs.toFixed(1)).join(' ')}`,
            ),
        }),
      );
    results.sequential = await byQuery(1);
    results.parallel = await byQuery(8);
  }
  return results;
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      rounds: { type: 'string', default: '12' },
      requests: { type: 'string', default: '100' },
      small: { type: 'string', default: '2000' },
      large: { type: 'string', default: '50000' },
      only: { type: 'string', default: PARTS.join(',') },
      sources: { type: 'boolean', default: false },
      'no-publish': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    return undefined;
  }
  const only = readParts(values.only, PARTS, usage);
  return {
    ...readCounts(values, ['rounds', 'requests', 'small', 'large'], usage),
    only,
    sources: values.sources,
    publish: !values['no-publish'] && PARTS.every(part => only.includes(part)),
  };
}

function keep({ options, results, rows, loads }) {
  const { rounds, requests, small, large, sources, publish } = options;
  const about = [
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${rounds} rounds of ${requests} requests in the order ours, stock, stock, ours; a ratio is taken per round and shown as the median of the rounds with their range.`,
    `${os.availableParallelism()} cores of ${os.cpus()[0].model.trim()}, load average ${loads.map(load => load.toFixed(1)).join(' at the start and ')} at the end; Node ${process.versions.node}, PostgreSQL on the same machine.`,
    ...(sources ? [SOURCES_NOTE] : []),
  ];
  fs.writeFileSync(
    path.join(benchDir, 'access.json'),
    JSON.stringify({ about, rows, ...results }, undefined, 2),
  );
  const counts = { small, large, page: results.loopback?.ours.requests };
  const text = formatPage({ rows, counts, about });
  if (publish) {
    fs.mkdirSync(path.dirname(page), { recursive: true });
    fs.writeFileSync(page, text);
  }
  line(`\n${text}`);
}
