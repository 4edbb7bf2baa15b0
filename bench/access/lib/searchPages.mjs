import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../lib/statistics.mjs';
import { POLICIES, publish } from './conditional.mjs';

const SETTLE_MS = 4000;
const LIMIT = 25;

/** What is searched: words of the entities from the commonest to a rare one. */
const SEARCHES = {
  'no term': { term: '' },
  component: { term: 'component' },
  team: { term: 'team' },
  returns: { term: 'returns' },
  'returns, page 20': { term: 'returns', page: 19 },
};

/**
 * Searches a large index under one policy after the other, in turns with the
 * policy that restricts nothing.
 *
 * @param options `{ visitor, file, rounds, requests, progress }`; `file` is the
 *   policy file of the portal
 * @returns for each policy and search `{ policy, search, total, all, rounds }`;
 *   a round is `{ ours, stock }`, the times with the policy and without
 */
export async function measureSearch(options) {
  const { visitor, file, rounds, requests, progress } = options;
  const read = async (what, condition) => {
    publish(file, condition);
    await sleep(SETTLE_MS);
    const found = {};
    for (const [search, query] of Object.entries(SEARCHES)) {
      found[search] = await readPage(visitor, { ...query, requests });
    }
    progress(what);
    return found;
  };
  const results = [];
  for (const [policy, condition] of Object.entries(POLICIES)) {
    if (!condition) {
      continue;
    }
    const pages = Object.keys(SEARCHES).map(search => ({
      policy,
      search,
      rounds: [],
    }));
    for (let round = 0; round < rounds; round++) {
      const before = await read('unrestricted');
      const under = await read(policy, condition);
      const after = await read('unrestricted');
      for (const result of pages) {
        const { ms, total, shown, page } = under[result.search];
        result.total = total;
        result.all = before[result.search].total;
        result.isFull =
          shown === Math.max(0, Math.min(LIMIT, total - page * LIMIT));
        result.rounds.push({
          ours: [ms],
          stock: [before[result.search].ms, after[result.search].ms],
        });
      }
    }
    results.push(...pages);
  }
  return results;
}

async function readPage(visitor, { term, page = 0, requests }) {
  const query = new URLSearchParams({
    term,
    'types[]': 'software-catalog',
    pageLimit: `${LIMIT}`,
    ...(page && { pageCursor: Buffer.from(`${page}`).toString('base64') }),
  });
  const times = [];
  let answer;
  for (let request = 0; request < requests; request++) {
    const began = performance.now();
    answer = await visitor.ask(`/search/query?${query}`);
    times.push(performance.now() - began);
  }
  // The first ones find empty caches.
  return {
    ms: median(times.slice(2)),
    total: answer.numberOfResults,
    shown: answer.results.length,
    page,
  };
}

/**
 * Counts what a person may see by another way than the search: by asking the
 * catalog how many entities it lists for them.
 *
 * @returns by policy, how many entities
 */
export async function countVisible({ visitor, file }) {
  const counts = {};
  for (const [policy, condition] of Object.entries(POLICIES)) {
    publish(file, condition);
    await sleep(SETTLE_MS);
    const { totalItems } = await visitor.ask(
      '/catalog/entities/by-query?limit=0',
    );
    counts[policy] = totalItems;
  }
  return counts;
}
