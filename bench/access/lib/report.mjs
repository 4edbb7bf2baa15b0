import { markdownTable } from '../../lib/markdownTable.mjs';
import { compare } from '../../lib/statistics.mjs';

/** What this benchmark holds the portal to. */
const LIMITS = { ratio: 0.7, authorize: 0, decisionMs: 0.2, conditional: 1.5 };

/**
 * Makes the figures of a run.
 *
 * @param results `{ sequential, parallel, loopback, decisions, conditional }`,
 *   without those that were not measured
 * @returns `{ requests, calls, decisions, pages }`: rows of the four tables,
 *   each `{ cells, isKept }`; `isKept` is undefined where nothing is asked for
 */
export function makeRows(results) {
  const { sequential, parallel, loopback, decisions, conditional } = results;
  return {
    ...(sequential && { requests: requestRows(sequential, parallel) }),
    ...(loopback && {
      calls: [
        callsRow('authorize', loopback, LIMITS.authorize),
        callsRow('conditions', loopback, LIMITS.authorize),
      ],
    }),
    ...(decisions && { decisions: decisionRows(decisions) }),
    ...(conditional && { pages: conditional.map(pageRow) }),
  };
}

function requestRows(sequential, parallel) {
  return [
    requestRow('latency, one at a time', sequential, 'ms'),
    requestRow('processor time, one at a time', sequential, 'cpuMs'),
    requestRow('latency, 8 at a time', parallel, 'ms'),
    requestRow('processor time, 8 at a time', parallel, 'cpuMs'),
  ];
}

function decisionRows({ p50, p99, max, compileMs }) {
  return [
    { cells: ['getting it ready', `${compileMs.toFixed(0)} ms`, ''] },
    { cells: ['decision, p50', `${p50.toFixed(4)} ms`, ''] },
    {
      cells: [
        'decision, p99',
        `${p99.toFixed(4)} ms`,
        `≤ ${LIMITS.decisionMs} ms`,
      ],
      isKept: p99 <= LIMITS.decisionMs,
    },
    { cells: ['decision, longest', `${max.toFixed(2)} ms`, ''] },
  ];
}

function requestRow(what, rounds, key) {
  const pick = samples => samples.map(sample => sample[key]);
  const { ours, stock, ratio } = compare(
    rounds.map(round => ({ ours: pick(round.ours), stock: pick(round.stock) })),
  );
  return {
    cells: [what, time(ours), time(stock), ratioOf(ratio), limit(LIMITS.ratio)],
    isKept: ratio.median <= LIMITS.ratio,
  };
}

function callsRow(key, { ours, stock }, most) {
  const what = {
    authorize: 'authorize calls to itself',
    conditions: 'apply-conditions calls to itself',
  }[key];
  return {
    cells: [what, `${ours[key]}`, `${stock[key]}`, `${most}`],
    isKept: ours[key] <= most,
  };
}

function pageRow({ policy, page, total, rounds }) {
  const { ours, stock, ratio } = compare(rounds);
  return {
    cells: [
      policy,
      page,
      total.toLocaleString('en'),
      time(ours),
      time(stock),
      ratioOf(ratio),
      limit(LIMITS.conditional),
    ],
    isKept: ratio.median <= LIMITS.conditional,
  };
}

function time({ median, min, max }) {
  return `${median.toFixed(1)} ms (${min.toFixed(1)}–${max.toFixed(1)})`;
}

function ratioOf({ median, min, max }) {
  return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}

function limit(value) {
  return `≤ ${value}`;
}

/** The page of the docs, without the tables that there are no rows for. */
export function formatPage({ rows, counts, about }) {
  const tables = [
    [
      'A page of the catalog, against stock Backstage that allows everything',
      `Both apps answer \`by-query\` with the first 20 components to a signed-in guest, over ${counts.small.toLocaleString('en')} entities; ours decides by its default policy.`,
      ['per request', 'ours', 'stock', 'ratio', 'limit'],
      rows.requests,
    ],
    [
      'What a catalog page makes the backend call itself for',
      `${counts.page} calls of a browser, with filters, search and side bar, one of them its own question for a permission.`,
      ['', 'ours', 'stock', 'limit'],
      rows.calls,
    ],
    [
      'Decisions',
      'A policy of 1,000 roles and 10,000 rules; 2,000 people in 9 groups each ask for 200 permissions.',
      ['', 'ours', 'limit'],
      rows.decisions,
    ],
    [
      'Policies that let people read only some entities',
      `The first 20 entities by name, with the exact number of all, over ${counts.large.toLocaleString('en')} entities.`,
      [
        'people read',
        'page of',
        'they see',
        'with it',
        'unrestricted',
        'ratio',
        'limit',
      ],
      rows.pages,
    ],
  ];
  const sections = tables.flatMap(([title, text, head, found]) =>
    found ? [`## ${title}\n\n${text}\n\n${table(head, found)}\n\n`] : [],
  );
  return `# Benchmark of permission checks

Written by \`node bench/access/run.mjs\`; how it is measured stands in \`bench/README.md\`.

${about.map(text => `- ${text}`).join('\n')}

${sections.join('')}Processor time is the figure to trust on a machine that does other work at the same time.
`;
}

function table(head, rows) {
  const verdict = { true: 'kept', false: 'EXCEEDED', undefined: '' };
  return markdownTable([
    [...head, ''],
    ...rows.map(({ cells, isKept }) => [...cells, verdict[isKept]]),
  ]);
}
