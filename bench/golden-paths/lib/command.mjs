import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../../scripts/lib/build.mjs';
import { installPackages } from '../../../scripts/lib/install.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { startCluster } from '../../../scripts/lib/postgres/cluster.mjs';
import { postgresHome } from '../../../scripts/lib/postgres/home.mjs';
import { line, step } from '../../../scripts/lib/say.mjs';
import { prepareToolchain } from '../../../scripts/lib/toolchain.mjs';
import { makeScratchFolder } from '../../lib/scratchFolder.mjs';
import { benchDir } from '../../pages/lib/paths.mjs';
import { stockApp } from '../../pages/lib/stockApp.mjs';
import { readCounts, readParts } from '../../lib/readOptions.mjs';
import { makeApps } from './apps.mjs';
import { answersWhileHanging, measureHanging } from './latency.mjs';
import { memoryOf } from './processTimes.mjs';
import { afterKilledReplica, afterKilledRunner } from './recovery.mjs';
import { Replica } from './Replica.mjs';
import { formatPage, isKept } from './report.mjs';
import { measureStreams } from './streams.mjs';
import { writeTemplates } from './templates.mjs';
import { compareThroughput, runTasks } from './throughput.mjs';

const usage = `node bench/golden-paths/run.mjs [--rounds 3] [--tasks 200] [--streams 2000] [--seconds 20] [--only throughput,hanging,streams,recovery] [--sources] [--no-publish]

Runs templates on this portal and on a stock create-app, in turns, on one replica
of each and on two, and writes the figures into docs/golden-paths/benchmark.md.
With --sources our backend runs from its sources.`;

const page = path.join(root, 'docs/golden-paths/benchmark.md');
const PARTS = ['throughput', 'hanging', 'streams', 'recovery'];
const WARM_UP = 20;

const fromSources = [
  '--require',
  path.join(root, 'node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
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
  let stopping;
  // Whoever asks again waits for the same end.
  const stop = () => {
    stopping ??= (async () => {
      for (const end of stops.splice(0).reverse()) {
        await end();
      }
    })();
    return stopping;
  };
  const interrupt = () => stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const loads = [os.loadavg()[0]];
    const results = await run(options, stops);
    loads.push(os.loadavg()[0]);
    return keep({ options, results, loads });
  } finally {
    await stop();
  }
}

async function run(options, stops) {
  const { rounds, tasks: count, streams, seconds, only } = options;
  const toolchain = await step('Toolchain', prepareToolchain);
  await step('Packages', note => installPackages(toolchain, note));
  const entries = {
    stock: [await step('Stock app', note => stockApp(toolchain, note))],
    ours: options.sources
      ? fromSources
      : [await step('Our portal', note => build(toolchain, note))],
  };
  const connection = await step('PostgreSQL', note =>
    startCluster(
      postgresHome('bench-postgres', path.join(benchDir, 'postgres'), note),
    ),
  );
  stops.push(() => connection.stop());
  const templates = writeTemplates();
  const workingDirectory = makeScratchFolder('golden-paths');
  stops.push(() => fs.rmSync(workingDirectory, { recursive: true }));
  const apps = await makeApps({
    toolchain,
    connection,
    entries,
    templates,
    workingDirectory,
  });

  const sides = { ours: { replicas: [] }, stock: { replicas: [] } };
  const startBoth = what =>
    step(what, async () => {
      for (const [name, side] of Object.entries(sides)) {
        const replica = await Replica.start(apps[name], toolchain);
        stops.push(() => replica.stop());
        side.replicas.push(replica);
        if (!side.tasks) {
          side.tasks = await apps.open(name);
          stops.push(() => side.tasks.close());
        }
        await replica.hasTemplates(['files', 'waits', 'long', 'endless']);
        if (name === 'ours') {
          await replica.runnerPid();
        }
        await runTasks({ ...side, count: Math.min(WARM_UP, count) });
      }
    });
  const compareApps = (what, pick) =>
    step(what, note =>
      compareThroughput({
        ours: pick(sides.ours),
        stock: pick(sides.stock),
        rounds,
        count,
        progress: (round, { ours, stock }) =>
          note(
            `${round}: ${[...ours, ...stock].map(({ perSecond }) => perSecond.toFixed(1)).join(' ')}`,
          ),
      }),
    );

  const askedOfFirst = side => ({
    ...side,
    askedOf: side.replicas.slice(0, 1),
  });
  const results = {};
  await startBoth('One replica of each');
  const [first] = sides.ours.replicas;
  if (only.includes('throughput')) {
    results.one = await compareApps('Tasks, one replica', side => side);
  }
  if (only.includes('hanging')) {
    results.hanging = await step('A template that hangs', () =>
      measureHanging(first, { seconds }),
    );
  }
  if (only.includes('streams')) {
    results.streams = await step('Open pages of tasks', () =>
      measureStreams({ replica: first, ...sides.ours, streams, seconds }),
    );
  }
  results.memory = {
    portal: memoryOf(first.pid),
    runner: memoryOf(await first.runnerPid()),
  };
  if (only.includes('recovery')) {
    // The other replica would have taken the task, were there one.
    results.runner = await step('A killed runner', () =>
      afterKilledRunner(first),
    );
  }
  if (only.includes('throughput') || only.includes('recovery')) {
    await startBoth('Two replicas of each');
  }
  if (only.includes('throughput')) {
    results.both = await compareApps('Tasks, asked of both', side => side);
    results.shared = await compareApps(
      'Tasks, two replicas, asked of one',
      askedOfFirst,
    );
    await Promise.all(
      Object.values(sides).flatMap(side =>
        side.replicas.map((replica, cpu) => replica.pin(cpu)),
      ),
    );
    results.two = await compareApps(
      'Tasks, a processor for each',
      askedOfFirst,
    );
  }
  if (only.includes('recovery')) {
    results.replica = await step('A killed replica', () =>
      afterKilledReplica({
        killed: first,
        other: sides.ours.replicas[1],
        tasks: sides.ours.tasks,
        count: 50,
      }),
    );
  }
  if (only.includes('hanging')) {
    results.stockAnswers = await step('The same, stock', () =>
      answersWhileHanging(sides.stock.replicas[0], { limitMs: 20_000 }),
    );
    process.kill(sides.stock.replicas[0].pid, 'SIGKILL');
  }
  return results;
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      rounds: { type: 'string', default: '3' },
      tasks: { type: 'string', default: '200' },
      streams: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '20' },
      only: { type: 'string', default: PARTS.join(',') },
      sources: { type: 'boolean', default: false },
      'no-publish': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    return undefined;
  }
  return {
    ...readCounts(values, ['rounds', 'tasks', 'streams', 'seconds'], usage),
    only: readParts(values.only, PARTS, usage),
    sources: values.sources,
    publish: !values['no-publish'],
  };
}

function keep({ options, results, loads }) {
  const { rounds, sources, publish, only, tasks, streams } = options;
  const about = [
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${rounds} rounds in the order ours, stock, stock, ours; a ratio is taken per round and shown as the median of the rounds with their range.`,
    `${os.availableParallelism()} cores of ${os.cpus()[0].model.trim()}, load average ${loads.map(load => load.toFixed(1)).join(' at the start and ')} at the end; Node ${process.versions.node}, PostgreSQL on the same machine.`,
    ...(sources
      ? ['Ours ran from its sources (`--sources`), stock from its bundle.']
      : []),
  ];
  const text = formatPage({ about, results, counts: { tasks, streams } });
  fs.writeFileSync(
    path.join(benchDir, 'golden-paths.json'),
    JSON.stringify({ about, ...results }, undefined, 2),
  );
  if (publish && only.length === PARTS.length) {
    fs.writeFileSync(page, text);
  }
  line(`\n${text}`);
  return isKept(results) ? 0 : 1;
}
