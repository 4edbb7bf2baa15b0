import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataDir, root } from '../../../scripts/lib/paths.mjs';
import { startCluster } from '../../../scripts/lib/postgres/cluster.mjs';
import { createDatabase } from '../../../scripts/lib/postgres/database.mjs';
import { postgresHome } from '../../../scripts/lib/postgres/home.mjs';
import { line, Problem, step } from '../../../scripts/lib/say.mjs';
import { processorTime } from '../../audit/lib/processorTime.mjs';
import { readCounts } from '../../lib/readOptions.mjs';
import { fillCompany } from './fill.mjs';
import { fillYear, sizeOfHistory } from './fillHistory.mjs';
import { openScorecards } from './portal.mjs';
import { formatPage, isKept } from './report.mjs';
import { ask, PATHS, serve } from './requests.mjs';
import { bundleSubject, loadSubject, migrations } from './subject.mjs';

const usage = `node bench/scorecards/run.mjs [--entities 50000] [--days 365] [--no-publish]

Evaluates 40 checks of a large catalog, asks for cards and overviews, and writes
the figures into docs/scorecards/benchmark.md.`;

const benchDir = path.join(dataDir, 'bench');
const page = path.join(root, 'docs/scorecards/benchmark.md');

/** @returns the exit code: 1 if a limit is exceeded */
export async function main(args) {
  const options = readOptions(args);
  if (!options) {
    line(usage);
    return 0;
  }
  fs.mkdirSync(benchDir, { recursive: true });
  const loads = [os.loadavg()[0]];
  await step('Scorecards', bundleSubject);
  const cluster = await step('PostgreSQL', note =>
    startCluster(
      postgresHome(
        'bench-scorecards',
        path.join(benchDir, 'scorecards-postgres'),
        note,
      ),
      { settings: { synchronous_commit: 'on', max_wal_size: '4GB' } },
    ),
  );
  try {
    const results = await run(options, cluster);
    loads.push(os.loadavg()[0]);
    keep({ options, results, loads });
    return isKept(results) ? 0 : 1;
  } finally {
    cluster.stop();
  }
}

async function run(options, cluster) {
  const { entities, days } = options;
  const database = `run_${Date.now()}`;
  await createDatabase(cluster, database);
  const { host, port, user, password } = cluster;
  const connection = { host, port, user, password, database };
  const scorecards = openScorecards(connection);
  const { knex } = scorecards;
  try {
    await step('Catalog and facts', async () => {
      await knex.raw('create schema scorecards');
      await knex.migrate.latest({ directory: migrations });
      await fillCompany(knex, entities);
    });
    const evaluation = await step('Evaluation', () => evaluate(connection));
    await knex.raw('vacuum analyze cards');
    await knex.raw('vacuum analyze levels');
    await step('A year of history', note =>
      fillYear(scorecards, {
        entities,
        days,
        progress: day => day % 30 === 0 && note(`${day} days`),
      }),
    );
    const history = await sizeOfHistory(knex);
    const requests = await step('Requests', () =>
      measureRequests(scorecards, entities),
    );
    return { entities, days, evaluation, history, requests };
  } finally {
    await knex.destroy();
    const admin = loadSubject().knex({
      client: 'pg',
      connection: { ...connection, database: 'postgres' },
    });
    await admin.raw('drop database ?? with (force)', [database]);
    await admin.destroy();
  }
}

function evaluate(connection) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'evaluate.mjs'), [
      JSON.stringify(connection),
    ]);
    child.on('message', resolve);
    child.on('exit', code =>
      reject(new Problem(`Evaluation ended with ${code}`)),
    );
  });
}

async function measureRequests(scorecards, entities) {
  const server = await serve(scorecards);
  const pids = async () =>
    (
      await scorecards
        .knex('pg_stat_activity')
        .whereRaw('datname = current_database()')
        .pluck('pid')
    ).map(Number);
  const results = [];
  for (const [what, make] of Object.entries(PATHS)) {
    const path_ = () => make(entities);
    const [first] = await ask({ server, path: path_, requests: 1 });
    const before = process.cpuUsage();
    const serverBefore = processorTime(await pids());
    const requests = 400;
    const times = await ask({ server, path: path_, requests });
    const { user, system } = process.cpuUsage(before);
    results.push({
      what,
      first,
      times,
      cpuMs:
        ((user + system) / 1000 + processorTime(await pids()) - serverBefore) /
        requests,
    });
  }
  results.push({
    what: 'card, 8 at a time',
    times: await ask({
      server,
      path: () => PATHS.card(entities),
      requests: 2000,
      atOnce: 8,
    }),
  });
  server.close();
  return results;
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      entities: { type: 'string', default: '50000' },
      days: { type: 'string', default: '365' },
      'no-publish': { type: 'boolean', default: false },
    },
  });
  const { entities, days } = readCounts(values, ['entities', 'days'], usage);
  return values.help
    ? undefined
    : { entities, days, publish: !values['no-publish'] };
}

function keep({ options, results, loads }) {
  const about = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${results.entities.toLocaleString('en')} entities, 40 checks on 3 tracks, 8 sources of facts.`,
    `${os.availableParallelism()} cores of ${os.cpus()[0].model.trim()}, load average ${loads.map(load => load.toFixed(1)).join(' at the start and ')} at the end; Node ${process.versions.node}, PostgreSQL on the same machine with 128 MB of shared buffers.`,
    'What other programs do meanwhile lengthens the wall time; processor time is the figure to trust on a busy machine.',
  ];
  fs.writeFileSync(
    path.join(benchDir, 'scorecards.json'),
    JSON.stringify({ about, ...results }, undefined, 2),
  );
  const text = formatPage({ ...results, about });
  if (options.publish) {
    fs.mkdirSync(path.dirname(page), { recursive: true });
    fs.writeFileSync(page, text);
  }
  line(`\n${text}`);
}
