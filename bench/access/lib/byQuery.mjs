import { processorTime } from '../../audit/lib/processorTime.mjs';
import { median } from '../../lib/statistics.mjs';

/** First page of the components, as the catalog page asks for it. */
export const COMPONENTS =
  '/catalog/entities/by-query?limit=20&filter=kind%3Dcomponent&orderField=metadata.name%2Casc';
/** Until both run what the compiler of V8 made of them. */
const WARM_UP = 300;

/**
 * Asks both apps for the same page in the order ours, stock, stock, ours.
 *
 * @param options `{ visitors, pids, rounds, requests, connections, progress }`
 * @returns rounds `{ ours, stock }`, each of two samples `{ ms, cpuMs }`: the
 *   median latency, and the processor time of the app per request
 */
export async function measureByQuery(options) {
  const { visitors, rounds, progress } = options;
  for (const visitor of Object.values(visitors)) {
    await askMany(visitor, { requests: WARM_UP, connections: 4 });
  }
  const results = [];
  for (let round = 1; round <= rounds; round++) {
    const result = { ours: [], stock: [] };
    for (const name of ['ours', 'stock', 'stock', 'ours']) {
      result[name].push(await sampleOf(name, options));
    }
    results.push(result);
    progress(round, result);
  }
  return results;
}

async function sampleOf(name, { visitors, pids, requests, connections }) {
  const before = processorTime([pids[name]]);
  const times = await askMany(visitors[name], { requests, connections });
  const used = processorTime([pids[name]]) - before;
  return { ms: median(times), cpuMs: used / requests };
}

async function askMany(visitor, { requests, connections }) {
  const times = [];
  let left = requests;
  const askOn = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await visitor.load(COMPONENTS);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  return times;
}
