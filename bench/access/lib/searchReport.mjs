import { markdownTable } from '../../lib/markdownTable.mjs';
import { compare } from '../../lib/statistics.mjs';

/** How much longer a first page may take under conditions. */
const LIMIT = 1.5;

/**
 * @param results `{ pages, visible }` as measured
 * @returns rows `{ cells, isKept }`
 */
export function makeSearchRows({ pages, visible }) {
  return pages.map(({ policy, search, total, all, isFull, rounds }) => {
    const { ours, stock, ratio } = compare(rounds);
    const isCounted = search !== 'no term' || total === visible[policy];
    const isKept = ratio.median <= LIMIT && isFull && isCounted;
    return {
      cells: [
        policy,
        search,
        `${count(total)} of ${count(all)}`,
        time(ours),
        time(stock),
        `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
        verdict({ isKept, isFull, isCounted }),
      ],
      isKept,
    };
  });
}

function verdict({ isKept, isFull, isCounted }) {
  if (!isFull) {
    return 'SHORT PAGE';
  }
  if (!isCounted) {
    return 'WRONG TOTAL';
  }
  return isKept ? 'kept' : 'EXCEEDED';
}

function count(value) {
  return value.toLocaleString('en');
}

function time({ median, min, max }) {
  return `${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)})`;
}

/** The page of the docs. */
export function formatSearchPage({ rows, about, documents }) {
  const head = [
    'people read',
    'search',
    'found',
    'with it',
    'unrestricted',
    'ratio',
    `≤ ${LIMIT}`,
  ];
  return `# Benchmark of search under policies with conditions

Written by \`node bench/access/search.mjs\`; how it is measured stands in \`bench/README.md\`.

${about.map(text => `- ${text}`).join('\n')}

A page of 25 results with the exact number of all, over ${count(documents)} documents. All pages are full, and without a term as many are found as the catalog lists.

${markdownTable([head, ...rows.map(({ cells }) => cells)])}
`;
}
