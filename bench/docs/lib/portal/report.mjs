import { markdownTable } from '../../../lib/markdownTable.mjs';
import { percentile, spread } from '../../../lib/statistics.mjs';

/** How much slower the catalog may be during a build. */
const LIMIT = 2;

/**
 * Makes the figures of a run: percentiles over the calls of all rounds, and
 * what those of single rounds were.
 *
 * @param rounds of `measureRounds`
 * @returns `{ rows, isKept }`, texts of the table and whether the limit is kept
 */
export function makeRows(rounds) {
  const column = (key, share) => {
    const all = percentile(
      rounds.flatMap(round => round[key]),
      share,
    );
    const { min, max } = spread(
      rounds.map(round => percentile(round[key], share)),
    );
    return { all, text: `${ms(all)} (${ms(min)}–${ms(max)})` };
  };
  const row = (what, share) => {
    const [idle, build, after] = ['idle', 'build', 'after'].map(key =>
      column(key, share),
    );
    const ratio = build.all / idle.all;
    return {
      ratio,
      cells: [what, idle.text, build.text, ratio.toFixed(2), after.text],
    };
  };
  const median = row('median', 0.5);
  const p95 = row('95 of 100 calls within', 0.95);
  const p99 = row('99 of 100 calls within', 0.99);
  const isKept = p99.ratio < LIMIT;
  const built = spread(rounds.map(({ buildMs }) => buildMs / 1000));
  return {
    isKept,
    rows: [
      ['', 'idle', 'during the build', 'ratio', 'after it', 'limit', ''],
      [...median.cells, '', ''],
      [...p95.cells, '', ''],
      [...p99.cells, `< ${LIMIT} times`, isKept ? 'kept' : 'EXCEEDED'],
      [
        'calls',
        ...['idle', 'build'].map(key => count(rounds, key)),
        '',
        count(rounds, 'after'),
        '',
        '',
      ],
      [
        'from push to published',
        '',
        `${built.median.toFixed(1)} s (${built.min.toFixed(1)}–${built.max.toFixed(1)})`,
        ...['', '', '', ''],
      ],
    ],
  };
}

/** The published page. */
export function formatPage({ rows, about }) {
  return `# What a portal notices of a docs build

This page is written by \`node bench/docs/portal.mjs\`. A production portal with the example company is asked for 25 components of the catalog, one call 20 ms after the other; first while it does nothing else, then from the begin of a push of a new repository with docs until these are published, then for 10 s while they get into the search. The calls, the portal, its PostgreSQL and the Git host share the machine. The first figure is over the calls of all rounds, those in brackets are of single rounds.

${about.map(text => `- ${text}`).join('\n')}

${markdownTable(rows)}
`;
}

function count(rounds, key) {
  return `${rounds.reduce((sum, round) => sum + round[key].length, 0)}`;
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}
