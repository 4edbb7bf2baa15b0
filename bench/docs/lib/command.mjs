import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../../../scripts/lib/install.mjs';
import { MKDOCS_PACKAGES, offerMkdocs } from '../../../scripts/lib/mkdocs.mjs';
import { dataDir, root } from '../../../scripts/lib/paths.mjs';
import { line, Problem, seconds, step } from '../../../scripts/lib/say.mjs';
import { prepareToolchain } from '../../../scripts/lib/toolchain.mjs';
import { makeScratchFolder } from '../../lib/scratchFolder.mjs';
import { readCounts } from '../../lib/readOptions.mjs';
import { measure } from './measure.mjs';
import { formatPage, formatTable, makeRows } from './report.mjs';

const usage = `node bench/docs/run.mjs [--rounds 3] [--no-publish]

Builds the same sources with our docs compiler and with MkDocs, in turns, and
writes the table into docs/docs-engine/benchmark.md.`;

const benchDir = path.join(dataDir, 'bench');
const page = path.join(root, 'docs/docs-engine/benchmark.md');

/** @returns the exit code: 1 if a limit is exceeded */
export async function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      rounds: { type: 'string', default: '3' },
      'no-publish': { type: 'boolean' },
    },
  });
  if (values.help) {
    line(usage);
    return 0;
  }
  const { rounds } = readCounts(values, ['rounds'], usage);
  const started = performance.now();
  const loads = [os.loadavg()[0]];
  const toolchain = await step('Toolchain', prepareToolchain);
  await step('Packages', note => installPackages(toolchain, note));
  if (!(await step('MkDocs', offerMkdocs))) {
    throw new Problem(
      `This needs Debian's MkDocs: apt-get install ${MKDOCS_PACKAGES.join(' ')}`,
    );
  }
  const folder = makeScratchFolder('docs');
  const results = await step('Builds', note =>
    measure({
      folder,
      rounds,
      note,
      env: { ...process.env, ...toolchain.env },
    }),
  ).finally(() => fs.rmSync(folder, { recursive: true }));
  loads.push(os.loadavg()[0]);
  const rows = makeRows(results);
  keep({ rows, results, rounds, loads, publish: !values['no-publish'] });
  line(`\n${formatTable(rows)}\n`);
  line(`Took ${seconds(performance.now() - started)}.`);
  return rows.some(({ isKept }) => isKept === false) ? 1 : 0;
}

function keep({ rows, results, rounds, loads, publish }) {
  const about = [
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${rounds} rounds, ${os.availableParallelism()} cores of ${os.cpus()[0].model.trim()}, load average ${loads.map(load => load.toFixed(1)).join(' at the start and ')} at the end.`,
    `Node ${process.versions.node}; ${versions()}.`,
  ];
  fs.writeFileSync(
    path.join(benchDir, 'docs.json'),
    JSON.stringify({ about, rows, ...results }, undefined, 2),
  );
  if (publish) {
    fs.writeFileSync(page, formatPage({ rows, about }));
  }
}

function versions() {
  return execFileSync(
    'dpkg-query',
    ['-W', '-f', '${Package} ${Version}\n', ...MKDOCS_PACKAGES],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n')
    .join(', ');
}
