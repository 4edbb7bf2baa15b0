import fs from 'node:fs';
import { createRequire } from 'node:module';
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
import { benchDir } from '../../pages/lib/paths.mjs';
import { fillSearch } from './fillSearch.mjs';
import { openPortals } from './openPortals.mjs';
import { countVisible, measureSearch } from './searchPages.mjs';
import { formatSearchPage, makeSearchRows } from './searchReport.mjs';

const { Client } = createRequire(path.join(root, 'package.json'))('pg');

const usage = `node bench/access/search.mjs [--rounds 3] [--requests 12] [--entities 50000] [--sources] [--no-publish]

Searches as a person who may read some entities only, in turns with one who may
read all, and writes the figures into docs/access/benchmark-search.md. With
--sources the backend runs from its sources, and no app is built.`;

const page = path.join(root, 'docs/access/benchmark-search.md');

const fromSources = [
  '--require',
  path.join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
  path.join(root, 'packages/backend/src/index.ts'),
];

/** @returns the exit code: 1 if a limit is exceeded */
export async function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      rounds: { type: 'string', default: '3' },
      requests: { type: 'string', default: '12' },
      entities: { type: 'string', default: '50000' },
      sources: { type: 'boolean', default: false },
      'no-publish': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
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
    const load = os.loadavg()[0];
    const results = await run(values, stops);
    const rows = makeSearchRows(results);
    keep({ values, results, rows, load });
    return rows.every(({ isKept }) => isKept) ? 0 : 1;
  } finally {
    await stop();
  }
}

async function run(values, stops) {
  const toolchain = await step('Toolchain', prepareToolchain);
  await step('Packages', note => installPackages(toolchain, note));
  const ours = values.sources
    ? fromSources
    : await step('Our portal', note => build(toolchain, note));
  const connection = await step('PostgreSQL', note =>
    startCluster(
      postgresHome('bench-postgres', path.join(benchDir, 'postgres'), note),
    ),
  );
  stops.push(() => connection.stop());
  const children = new Children({ verbose: false, record: false });
  stops.push(() => children.stop());
  const portal = await step('Our portal, filled', () =>
    openPortals({
      toolchain,
      connection,
      children,
      count: Number(values.entities),
      entries: { ours },
    }),
  );
  const documents = await step('Documents', () =>
    indexAll(connection, `bench_ours_permissions_${values.entities}`),
  );
  const asked = { visitor: portal.visitors.ours, file: portal.policyFile };
  const visible = await step('What may be seen', () => countVisible(asked));
  const pages = await step('Searches', note =>
    measureSearch({
      ...asked,
      rounds: Number(values.rounds),
      requests: Number(values.requests),
      progress: note,
    }),
  );
  return { documents, visible, pages };
}

async function indexAll({ host, port, user, password }, database) {
  const client = new Client({ host, port, user, password, database });
  await client.connect();
  try {
    return await fillSearch(client);
  } finally {
    await client.end();
  }
}

function keep({ values, results, rows, load }) {
  const about = [
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${values.rounds} rounds of ${values.requests} requests, each with the policy between two without; a ratio is taken per round and shown as the median of the rounds with their range.`,
    `${os.availableParallelism()} cores of ${os.cpus()[0].model.trim()}, load average ${load.toFixed(1)} at the start and ${os.loadavg()[0].toFixed(1)} at the end; Node ${process.versions.node}, PostgreSQL on the same machine.`,
  ];
  fs.writeFileSync(
    path.join(benchDir, 'access-search.json'),
    JSON.stringify({ about, rows, ...results }, undefined, 2),
  );
  const text = formatSearchPage({ rows, about, documents: results.documents });
  if (!values['no-publish']) {
    fs.mkdirSync(path.dirname(page), { recursive: true });
    fs.writeFileSync(page, text);
  }
  line(`\n${text}`);
}
