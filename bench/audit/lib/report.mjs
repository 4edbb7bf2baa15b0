import { markdownTable } from '../../lib/markdownTable.mjs';

/** What this benchmark holds the audit log to. */
const LIMITS = { perSecond: 5000, filterMs: 300 };

const count = value => Math.round(value).toLocaleString('en');
const milli = value => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const micro = value => `${Math.round(value)} µs`;

/** Whether a run kept all limits. */
export function isKept({ writing, filters }) {
  return (
    writing.perSecond >= LIMITS.perSecond * 0.99 &&
    writing.leftMs < 2000 &&
    writing.verification.ok &&
    filters.every(({ p95 }) => p95 <= LIMITS.filterMs)
  );
}

/** The page of the docs. */
export function formatPage({ writing, filters, requests, rows, about }) {
  return `# Benchmark of the audit log

Made by \`node bench/audit/run.mjs\`; what is measured stands in \`bench/README.md\`.

${about.join('\n')}

## Writing

${writingTable(writing)}

## Filters over ${rows.toLocaleString('en')} records

The first page of 25, with other values each time; limit: p95 ${LIMITS.filterMs} ms.

${filterTable(filters)}

## What auditing adds to a request

A request that reads from the database and audits two records.

${requestTable(requests)}
`;
}

function writingTable(writing) {
  const { handOverUs, depth, verification } = writing;
  return markdownTable([
    ['what', 'value', 'limit'],
    [
      'records a second, sustained',
      count(writing.perSecond),
      count(LIMITS.perSecond),
    ],
    ['records in all', count(writing.sent), ''],
    [
      'handing a record over, p50 / p95 / p99',
      `${micro(handOverUs.p50)} / ${micro(handOverUs.p95)} / ${micro(handOverUs.p99)}`,
      '',
    ],
    [
      'records that wait, p50 / most',
      `${count(depth.p50)} / ${count(depth.max)}`,
      '10,000',
    ],
    ['stored after the last one', milli(writing.leftMs), ''],
    ['processors, Node with the load', writing.nodeCores.toFixed(2), ''],
    ['processors, PostgreSQL', writing.serverCores.toFixed(2), ''],
    [
      'verified',
      `${verification.ok ? 'whole' : 'BROKEN'}, ${count(verification.perSecond)} a second`,
      'whole',
    ],
  ]);
}

function filterTable(filters) {
  return markdownTable([
    ['filter', 'p50', 'p95', 'most', 'limit kept'],
    ...filters.map(({ what, p50, p95, max }) => [
      what,
      milli(p50),
      milli(p95),
      milli(max),
      p95 <= LIMITS.filterMs ? 'yes' : 'no',
    ]),
  ]);
}

function requestTable(requests) {
  const row = (what, { p50, p95, cpuUs }) => [
    what,
    milli(p50),
    milli(p95),
    micro(cpuUs),
  ];
  return markdownTable([
    ['', 'p50', 'p95', 'processor time'],
    row('without', requests.without),
    row('with', requests.with),
  ]);
}
