import { markdownTable } from '../../lib/markdownTable.mjs';
import { compare, percentile } from '../../lib/statistics.mjs';

/** What this benchmark holds golden paths to. */
const LIMITS = {
  oneReplica: 1.3,
  twoReplicas: 2,
  hangingMs: 500,
  streamQueries: 10,
  recoverySeconds: 60,
  drainSeconds: 30,
};

const p = (times, share) => `${percentile(times, share).toFixed(0)} ms`;

/** Whether a run kept all limits; what was not measured breaks none. */
export function isKept(results) {
  return [
    ...throughputRows(results),
    ...latencyRows(results),
    ...streamRows(results),
    ...recoveryRows(results),
  ].every(({ isKept: kept }) => kept !== false);
}

function throughputRows({ one, two, shared, both }) {
  return [
    throughputRow('one replica', one, LIMITS.oneReplica),
    throughputRow(
      'two replicas with a processor each, one is asked',
      two,
      LIMITS.twoReplicas,
    ),
    throughputRow('two replicas, one is asked', shared),
    throughputRow('two replicas, asked in turn', both),
  ].flat();
}

function throughputRow(what, rounds, least) {
  if (!rounds) {
    return [];
  }
  const pick = key => {
    const values = samples => samples.map(sample => sample[key]);
    return compare(
      rounds.map(({ ours, stock }) => ({
        ours: values(ours),
        stock: values(stock),
      })),
    );
  };
  const { ours, stock, ratio } = pick('perSecond');
  const cpu = pick('cpuSeconds');
  return [
    {
      cells: [
        what,
        rate(ours),
        rate(stock),
        `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
        least ? `≥ ${least}` : '',
        `${cpu.ours.median.toFixed(1)} s`,
        `${cpu.stock.median.toFixed(1)} s`,
      ],
      isKept: least ? ratio.median >= least : undefined,
    },
  ];
}

function latencyRows({ hanging, stockAnswers }) {
  if (!hanging) {
    return [];
  }
  const row = (what, times, most) => ({
    cells: [
      what,
      p(times, 0.5),
      p(times, 0.99),
      p(times, 1),
      most ? `p99 < ${most} ms` : '',
    ],
    isKept: most ? percentile(times, 0.99) < most : undefined,
  });
  return [
    row('no template runs', hanging.idle),
    row(
      'a regular expression of a template never ends',
      hanging.hanging,
      LIMITS.hangingMs,
    ),
    ...(stockAnswers === undefined
      ? []
      : [
          {
            cells: [
              'the same, stock',
              stockAnswers ? 'answers' : 'none in 20 s',
              '',
              '',
              '',
            ],
          },
        ]),
  ];
}

function streamRows({ streams }) {
  if (!streams) {
    return [];
  }
  const more = streams.with - streams.without;
  return [
    {
      cells: [
        streams.without.toFixed(1),
        streams.with.toFixed(1),
        more.toFixed(1),
        `≤ ${LIMITS.streamQueries}`,
      ],
      isKept: more <= LIMITS.streamQueries,
    },
  ];
}

function recoveryRows({ runner, replica }) {
  if (!runner || !replica) {
    return [];
  }
  return [
    {
      cells: [
        'the runner, in the second of three steps of a task: until the task has ended',
        `${runner.seconds.toFixed(1)} s, ${runner.status}`,
        `≤ ${LIMITS.recoverySeconds} s`,
      ],
      isKept: runner.seconds <= LIMITS.recoverySeconds,
    },
    {
      cells: [
        `a replica of two, with ${replica.open} tasks that nobody had begun: until the other has ended those`,
        `${replica.openSeconds.toFixed(1)} s`,
        `≤ ${LIMITS.drainSeconds} s`,
      ],
      isKept: replica.openSeconds <= LIMITS.drainSeconds,
    },
    {
      cells: [
        'until it has ended those as well that were under way',
        `${replica.seconds.toFixed(1)} s, ${replica.failed} failed`,
        `≤ ${LIMITS.recoverySeconds} s`,
      ],
      isKept: replica.seconds <= LIMITS.recoverySeconds && replica.failed === 0,
    },
  ];
}

function rate({ median, min, max }) {
  return `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`;
}

/** The page of the docs. */
export function formatPage({ about, results, counts }) {
  const { memory } = results;
  return `# Benchmark of golden paths

Written by \`node bench/golden-paths/run.mjs\`; how it is measured stands in \`bench/README.md\`.

${about.map(text => `- ${text}`).join('\n')}

## Tasks a second, against stock Backstage

${counts.tasks} tasks with one step, \`fetch:template\` of 20 files, from the first request to the end of the last task.

${table(['', 'ours', 'stock', 'ratio', 'limit', 'processor time, ours', 'stock'], throughputRows(results))}

## The catalog while a template hangs

A page of the catalog is asked for again and again.

${table(['', 'p50', 'p99', 'most', 'limit'], latencyRows(results))}

## ${counts.streams.toLocaleString('en')} open pages of tasks

Statements a second on the database of the portal. Stock asks once a second for each page.

${table(['without', 'with', 'more', 'limit'], streamRows(results))}

## What is killed is taken up

\`kill -9\` of

${table(['', '', 'limit'], recoveryRows(results))}

## Memory

${markdownTable([
  ['process', 'after all this', 'at most'],
  ['portal', ...megabytes(memory.portal)],
  ['runner', ...megabytes(memory.runner)],
])}
`;
}

function megabytes({ now, most }) {
  return [`${now.toFixed(0)} MB`, `${most.toFixed(0)} MB`];
}

function table(head, rows) {
  const verdict = { true: 'kept', false: 'EXCEEDED', undefined: '' };
  return rows.length === 0
    ? 'Not measured.'
    : markdownTable([
        [...head, ''],
        ...rows.map(({ cells, isKept: kept }) => [...cells, verdict[kept]]),
      ]);
}
