import { markdownTable } from '../../lib/markdownTable.mjs';
import { median, spread } from '../../lib/statistics.mjs';

/** What this benchmark holds the compiler to. */
const LIMITS = {
  100: { wall: 5, cpu: 4 },
  500: { wall: 7, cpu: undefined },
  largeMb: 300,
  /** Of the processor time of a page of the 500. */
  growth: 1.05,
  unchangedMs: 100,
  changedMs: 300,
};

/**
 * Makes the figures of a run.
 *
 * @param {object} results what `measure` returned
 * @returns rows `{ what, ours, mkdocs, ratio, limit, isKept }`; the values are
 *   texts, `isKept` is undefined where nothing is asked for
 */
export function makeRows({ cold, large, unchanged, changed }) {
  return [
    ...Object.entries(cold).flatMap(([pages, rounds]) => [
      ratioRow(`${pages} pages: wall`, values(rounds, 'wallMs'), {
        limit: LIMITS[pages].wall,
      }),
      ratioRow(`${pages} pages: CPU`, values(rounds, 'cpuMs'), {
        limit: LIMITS[pages].cpu,
      }),
      memoryRow(`${pages} pages: memory`, rounds),
    ]),
    ...largeRows(large, cold[500]),
    timeRow('500 pages, nothing changed: wall', unchanged, {
      limit: LIMITS.unchangedMs,
    }),
    timeRow('500 pages, nothing changed: CPU', unchanged, { key: 'cpuMs' }),
    timeRow('500 pages, one changed: wall', changed, {
      limit: LIMITS.changedMs,
    }),
    timeRow('500 pages, one changed: CPU', changed, { key: 'cpuMs' }),
  ];
}

function values(rounds, key) {
  return rounds.map(({ ours, mkdocs }) => ({
    ours: ours.map(sample => sample[key]),
    mkdocs: mkdocs.map(sample => sample[key]),
  }));
}

function ratioRow(what, rounds, { limit }) {
  const ratio = spread(
    rounds.map(({ ours, mkdocs }) => median(mkdocs) / median(ours)),
  );
  return {
    what,
    ours: time(spread(rounds.flatMap(({ ours }) => ours))),
    mkdocs: time(spread(rounds.flatMap(({ mkdocs }) => mkdocs))),
    ratio: `${ratio.median.toFixed(1)} (${ratio.min.toFixed(1)}–${ratio.max.toFixed(1)})`,
    limit: limit === undefined ? '' : `≥ ${limit} times`,
    isKept: limit === undefined ? undefined : ratio.median >= limit,
  };
}

function memoryRow(what, rounds) {
  const peak = name =>
    Math.max(
      ...rounds.flatMap(round => round[name]).map(({ peakMb }) => peakMb),
    );
  return {
    what,
    ours: `${peak('ours').toFixed(0)} MB`,
    mkdocs: `${peak('mkdocs').toFixed(0)} MB`,
    ratio: (peak('mkdocs') / peak('ours')).toFixed(1),
    limit: '',
  };
}

function largeRows(large, rounds) {
  const perPage = (samples, pages) =>
    median(samples.map(({ cpuMs }) => cpuMs)) / pages;
  const growth =
    perPage(large, 2000) /
    perPage(
      rounds.flatMap(({ ours }) => ours),
      500,
    );
  const peak = Math.max(...large.map(({ peakMb }) => peakMb));
  return [
    timeRow('2,000 pages: wall', large, {}),
    timeRow('2,000 pages: CPU', large, { key: 'cpuMs' }),
    {
      what: '2,000 pages: CPU of a page, against 500 pages',
      ours: growth.toFixed(2),
      mkdocs: '',
      ratio: '',
      limit: `≤ ${LIMITS.growth}`,
      isKept: growth <= LIMITS.growth,
    },
    {
      what: '2,000 pages: memory',
      ours: `${peak.toFixed(0)} MB`,
      mkdocs: '',
      ratio: '',
      limit: `≤ ${LIMITS.largeMb} MB`,
      isKept: peak <= LIMITS.largeMb,
    },
  ];
}

function timeRow(what, samples, { key = 'wallMs', limit }) {
  const found = spread(samples.map(sample => sample[key]));
  return {
    what,
    ours: time(found),
    mkdocs: '',
    ratio: '',
    limit: limit === undefined ? '' : `≤ ${limit} ms`,
    isKept: limit === undefined ? undefined : found.median <= limit,
  };
}

function time({ median: middle, min, max }) {
  const text = ms => (max < 2000 ? ms.toFixed(0) : (ms / 1000).toFixed(1));
  return `${text(middle)} ${max < 2000 ? 'ms' : 's'} (${text(min)}–${text(max)})`;
}

/** The published page. */
export function formatPage({ rows, about }) {
  return `# How fast docs are built

This page is written by \`node bench/docs/run.mjs\`, which builds the same generated sources with our command and with Debian's MkDocs and Material, in turns. A page of 5 KB has twenty sections, each with a sentence and a link and one of code, a table, a note, a list or tabs. Times include the start of the process; CPU is user and system time of the process and its children; memory is the peak of the largest process. A ratio says how many times less ours takes; it is taken per round, and shown as the median of the rounds with their range.

${about.map(line => `- ${line}`).join('\n')}

${formatTable(rows)}

CPU is the figure to trust on a machine that does other work at the same time; wall times then say more about that work.
`;
}

/** The rows as a Markdown table, aligned for the terminal. */
export function formatTable(rows) {
  const verdict = { true: 'kept', false: 'EXCEEDED', undefined: '' };
  const cells = [
    ['', 'ours', 'MkDocs', 'ratio', 'limit', ''],
    ...rows.map(row => [
      ...[row.what, row.ours, row.mkdocs, row.ratio, row.limit],
      verdict[row.isKept],
    ]),
  ];
  return markdownTable(cells);
}
