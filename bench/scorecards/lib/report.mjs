import { markdownTable } from '../../lib/markdownTable.mjs';
import { percentile } from '../../audit/lib/percentile.mjs';

/** What this benchmark holds scorecards to. */
const LIMITS = {
  fullSeconds: 60,
  rssMb: 400,
  turnMs: 50,
  signalMs: 1000,
  historyGb: 3,
  /** p95 in milliseconds, by what was asked. */
  requests: {
    card: 50,
    'overview of everybody': 300,
    'overview of a scope': 300,
    'standings of groups': 300,
    'standings of systems': 300,
    'trend of everybody': 300,
    'trend of a scope': 300,
  },
};

const count = value => Math.round(value).toLocaleString('en');
const milli = value => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const seconds = value => `${value.toFixed(1)} s`;
const p95 = times => percentile(times, 0.95);

const totalOf = history => history.reduce((sum, { bytes }) => sum + bytes, 0);

/** Whether a run kept all limits. */
export function isKept(results) {
  return checksOf(results).every(({ isKept: kept }) => kept);
}

function checksOf({ evaluation, history, requests }) {
  const [full] = evaluation.runs;
  const rss = Math.max(...evaluation.runs.map(({ rssMb }) => rssMb));
  const gigabytes = totalOf(history) / 1e9;
  return [
    {
      what: 'full evaluation',
      value: `${seconds(full.seconds)}, ${seconds(full.cpuSeconds + full.serverCpuSeconds)} of processor time`,
      limit: `${LIMITS.fullSeconds} s on 2 cores`,
      isKept: full.seconds <= LIMITS.fullSeconds,
    },
    {
      what: 'memory of the process that evaluates',
      value: `${count(rss)} MB`,
      limit: `${LIMITS.rssMb} MB`,
      isKept: rss <= LIMITS.rssMb,
    },
    {
      what: 'longest turn of its event loop',
      value: milli(evaluation.turns.max),
      limit: milli(LIMITS.turnMs),
      isKept: evaluation.turns.max <= LIMITS.turnMs,
    },
    {
      what: 'a changed fact, until the signal, p95',
      value: milli(p95(evaluation.fact.idle)),
      limit: milli(LIMITS.signalMs),
      isKept: p95(evaluation.fact.idle) <= LIMITS.signalMs,
    },
    {
      what: 'a year of history on disk',
      value: `${gigabytes.toFixed(2)} GB`,
      limit: `${LIMITS.historyGb} GB`,
      isKept: gigabytes <= LIMITS.historyGb,
    },
    ...requests.flatMap(({ what, times }) => {
      const limit = LIMITS.requests[what];
      return limit
        ? [
            {
              what: `${what}, p95`,
              value: milli(p95(times)),
              limit: milli(limit),
              isKept: p95(times) <= limit,
            },
          ]
        : [];
    }),
  ];
}

/** The page of the docs. */
export function formatPage(results) {
  const { about, evaluation, history, requests, days } = results;
  return `# Benchmark of scorecards

Made by \`node bench/scorecards/run.mjs\`; what is measured stands in \`bench/README.md\`.

${about.join('\n')}

## Limits

${markdownTable([
  ['what', 'value', 'limit', 'kept'],
  ...checksOf(results).map(({ what, value, limit, isKept: kept }) => [
    what,
    value,
    limit,
    kept ? 'yes' : 'no',
  ]),
])}

## Evaluation

${runsTable(evaluation.runs)}

The longest turn of the event loop, in which the process answers nobody, is
${milli(evaluation.turns.max)} of processor time.

A changed fact of one entity asks ${evaluation.fact.asked.toFixed(1)} of its 40 checks.

${factTable(evaluation.fact)}

## Requests

Without the time in which the catalog says what may be seen. The first one finds
nothing counted before.

${requestTable(requests)}

## History of ${days} days

1.5 % of all results and 1 % of the entities' levels change each day.

${historyTable(history)}
`;
}

function runsTable(runs) {
  return markdownTable([
    ['', 'wall', 'Node', 'PostgreSQL', 'rules asked', 'memory'],
    ...runs.map(run => [
      run.what,
      seconds(run.seconds),
      seconds(run.cpuSeconds),
      // Connections that closed meanwhile took their share along.
      run.serverCpuSeconds > 0 ? seconds(run.serverCpuSeconds) : 'not known',
      count(run.asked),
      `${count(run.rssMb)} MB`,
    ]),
  ]);
}

function factTable({ idle, busy, isStillBusy }) {
  const row = (what, times) => [
    what,
    milli(percentile(times, 0.5)),
    milli(p95(times)),
    milli(Math.max(...times)),
  ];
  return markdownTable([
    ['from a changed fact to the signal', 'p50', 'p95', 'most'],
    row('nothing else to do', idle),
    row(
      `all entities are evaluated${isStillBusy ? '' : ', which ended before'}`,
      busy,
    ),
  ]);
}

function requestTable(requests) {
  return markdownTable([
    ['', 'first', 'p50', 'p95', 'processor time'],
    ...requests.map(({ what, first, times, cpuMs }) => [
      what,
      first === undefined ? '' : milli(first),
      milli(percentile(times, 0.5)),
      milli(p95(times)),
      cpuMs === undefined ? '' : milli(cpuMs),
    ]),
  ]);
}

function historyTable(history) {
  return markdownTable([
    ['table', 'rows', 'size with indexes'],
    ...history.map(({ name, rows, bytes }) => [
      `\`${name}\``,
      count(rows),
      `${count(bytes / 1e6)} MB`,
    ]),
  ]);
}
