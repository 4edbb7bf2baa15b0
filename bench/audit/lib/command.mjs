import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataDir, root } from '../../../scripts/lib/paths.mjs';
import { startCluster } from '../../../scripts/lib/postgres/cluster.mjs';
import { createDatabase } from '../../../scripts/lib/postgres/database.mjs';
import { postgresHome } from '../../../scripts/lib/postgres/home.mjs';
import { line, step } from '../../../scripts/lib/say.mjs';
import { readCounts } from '../../lib/readOptions.mjs';
import { fill } from './fill.mjs';
import { measureFilters } from './filters.mjs';
import { formatPage, isKept } from './report.mjs';
import { measureRequests } from './requests.mjs';
import { loadSubject, migrations } from './subject.mjs';
import { measureWriting } from './writing.mjs';

const usage = `node bench/audit/run.mjs [--seconds 30] [--rate 5000] [--rows 10000000] [--no-publish]

Writes audit records at a steady rate, asks a large log the usual questions, and
writes the figures into docs/access/benchmark-audit.md.`;

const benchDir = path.join(dataDir, 'bench');
const page = path.join(root, 'docs/access/benchmark-audit.md');

/** @returns the exit code: 1 if a limit is exceeded */
export async function main(args) {
  const options = readOptions(args);
  if (!options) {
    line(usage);
    return 0;
  }
  fs.mkdirSync(benchDir, { recursive: true });
  const loads = [os.loadavg()[0]];
  const subject = await step('Audit log', loadSubject);
  const cluster = await step('PostgreSQL', note =>
    startCluster(
      postgresHome('bench-audit', path.join(benchDir, 'audit-postgres'), note),
      { settings: { synchronous_commit: 'on', max_wal_size: '4GB' } },
    ),
  );
  const opened = [];
  const open = async name => {
    const { knex, isNew } = await openLog(subject, cluster, name);
    opened.push(knex);
    return { knex, isNew };
  };
  try {
    const results = await run(options, { subject, open });
    loads.push(os.loadavg()[0]);
    keep({ options, results, loads });
    return isKept(results) ? 0 : 1;
  } finally {
    await Promise.all(opened.map(knex => knex.destroy()));
    cluster.stop();
  }
}

async function run({ seconds, rate, rows }, { subject, open }) {
  const fresh = await open(`write_${Date.now()}`);
  const writing = await step('Writing', () =>
    measureWriting({ subject, knex: fresh.knex, rate, seconds }),
  );
  const requests = await step('Requests', () =>
    measureRequests({
      subject,
      knex: fresh.knex,
      rounds: 6,
      requests: 1000,
    }),
  );
  const large = await open(`rows_${rows}`);
  if (large.isNew) {
    await step('Filling', note =>
      fill(large.knex, rows, done => note(`${done / 1e6} M`)),
    );
  }
  const readModel = subject.DatabaseAuditReadModel.create(large.knex);
  const filters = await step('Filters', () =>
    measureFilters(readModel, { rows, samples: 40 }),
  );
  return { writing, requests, filters, rows };
}

async function openLog(subject, cluster, name) {
  await createDatabase(cluster, name);
  const { host, port, user, password } = cluster;
  const knex = subject.knex({
    client: 'pg',
    connection: { host, port, user, password, database: name },
    searchPath: ['access'],
    pool: { min: 0, max: 4 },
  });
  await knex.raw('create schema if not exists access');
  await knex.migrate.latest({ directory: migrations });
  const { head_seq: head } = await knex('audit_chain').first();
  return { knex, isNew: head === '0' };
}

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      seconds: { type: 'string', default: '30' },
      rate: { type: 'string', default: '5000' },
      rows: { type: 'string', default: '10000000' },
      'no-publish': { type: 'boolean', default: false },
    },
  });
  const counts = readCounts(values, ['seconds', 'rate', 'rows'], usage);
  const publish = !values['no-publish'];
  return values.help ? undefined : { ...counts, publish };
}

function keep({ options, results, loads }) {
  const about = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${options.seconds} s of writing, 40 samples of each filter.`,
    `${os.availableParallelism()} cores of ${os.cpus()[0].model.trim()}, load average ${loads.map(load => load.toFixed(1)).join(' at the start and ')} at the end; Node ${process.versions.node}, PostgreSQL on the same machine with 128 MB of shared buffers.`,
  ];
  fs.writeFileSync(
    path.join(benchDir, 'audit.json'),
    JSON.stringify({ about, ...results }, undefined, 2),
  );
  const text = formatPage({ ...results, about });
  if (options.publish) {
    fs.mkdirSync(path.dirname(page), { recursive: true });
    fs.writeFileSync(page, text);
  }
  line(`\n${text}`);
}
