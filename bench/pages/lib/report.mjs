import { markdownTable } from '../../lib/markdownTable.mjs';
import { compare } from '../../lib/statistics.mjs';

/** What this benchmark holds the portal to. */
const LIMITS = {
  scriptRatio: 0.7,
  timeRatio: 0.6,
  catalogCalls: 6,
  entityCalls: 10,
};

/**
 * Makes the figures of a run.
 *
 * @param results what `measure` returned
 * @returns rows `{ what, ours, stock, ratio, limit, isKept }`; the values are
 *   texts, `limit` is empty and `isKept` undefined where nothing is asked for
 */
export function makeRows({ rounds, counts }) {
  const times = (visit, key = 'ms') =>
    compare(
      rounds.map(({ ours, stock }) => ({
        ours: ours.map(sample => sample[visit][key]),
        stock: stock.map(sample => sample[visit][key]),
      })),
    );
  const { timeRatio, scriptRatio, catalogCalls, entityCalls } = LIMITS;
  return [
    timeRow('Catalog, cold: time to rows', times('cold'), timeRatio),
    timeRow('Catalog, warm: time to rows', times('warm'), timeRatio),
    timeRow('… cold: processor time of it', times('cold', 'cpuMs')),
    timeRow('… warm: processor time of it', times('warm', 'cpuMs')),
    timeRow('Entity page after it: time to description', times('entity')),
    ...scriptRows(counts, scriptRatio),
    callsRow('Catalog, cold: API calls', counts, ['cold', catalogCalls]),
    callsRow('Entity page: API calls', counts, ['entity', entityCalls]),
  ];
}

function timeRow(what, { ours, stock, ratio }, limit) {
  const text = ({ median, min, max }) =>
    `${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)})`;
  return {
    what,
    ours: text(ours),
    stock: text(stock),
    ratio: `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
    ...limited(ratio.median, limit, 'ratio '),
  };
}

function scriptRows({ ours, stock }, limit) {
  const kilobytes = bytes => `${(bytes / 1024).toFixed(0)} KiB`;
  const row = (what, [period, key], max) => {
    const [own, other] = [ours, stock].map(
      ({ cold }) => cold[period].script[key],
    );
    const ratio = own / other;
    return {
      what,
      ours: kilobytes(own),
      stock: kilobytes(other),
      ratio: ratio.toFixed(2),
      ...limited(ratio, max, 'ratio '),
    };
  };
  return [
    row('Catalog, cold: JavaScript on the wire', ['whole', 'wire'], limit),
    row('… of it before the rows', ['atMark', 'wire']),
    row('… decoded', ['whole', 'decoded']),
  ];
}

function callsRow(what, { ours, stock }, [visit, limit]) {
  const [own, other] = [ours, stock].map(
    counts => counts[visit].whole.apiCalls.length,
  );
  return {
    what,
    ours: `${own}`,
    stock: `${other}`,
    ratio: (own / other).toFixed(2),
    ...limited(own, limit, ''),
  };
}

function limited(value, limit, prefix) {
  return limit === undefined
    ? { limit: '' }
    : { limit: `${prefix}≤ ${limit}`, isKept: value <= limit };
}

function verdict(isKept) {
  if (isKept === undefined) {
    return '';
  }
  return isKept ? 'kept' : 'EXCEEDED';
}

/** The rows as a Markdown table, aligned for the terminal. */
export function formatTable(rows) {
  const cells = [
    ['', 'ours', 'stock', 'ratio', 'limit', ''],
    ...rows.map(({ what, ours, stock, ratio, limit, isKept }) => [
      what,
      ours,
      stock,
      ratio,
      limit,
      verdict(isKept),
    ]),
  ];
  return markdownTable(cells);
}
