import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../lib/statistics.mjs';
import { COMPONENTS } from './byQuery.mjs';

const EVERYTHING =
  '/catalog/entities/by-query?limit=20&orderField=metadata.name%2Casc';
const PAGES = { components: COMPONENTS, everything: EVERYTHING };
const SETTLE_MS = 4000;
const kinds = (...names) => ({
  rule: 'IS_ENTITY_KIND',
  params: { kinds: names },
});
const owned = {
  rule: 'IS_ENTITY_OWNER',
  params: { claims: '$ownershipRefs' },
};

/** Who may read what; undefined is everything. */
export const POLICIES = {
  unrestricted: undefined,
  'what they own': owned,
  'what they own, and all people and systems': {
    anyOf: [owned, kinds('user', 'group', 'system', 'domain')],
  },
  'what they own, and all components and APIs': {
    anyOf: [owned, kinds('component', 'api')],
  },
  'all but what is deprecated': {
    not: {
      rule: 'HAS_SPEC',
      params: { key: 'lifecycle', value: 'deprecated' },
    },
  },
};

/**
 * Reads the first page of a large catalog under one policy after the other, in
 * turns with the policy that restricts nothing.
 *
 * @param options `{ visitor, file, rounds, requests, progress }`; `file` is the
 *   policy file of the portal
 * @returns for each policy and page `{ policy, page, total, rounds }`; a round
 *   is `{ ours, stock }`, the times with the policy and without
 */
export async function measureConditional(options) {
  const { visitor, file, rounds, requests, progress } = options;
  const results = [];
  const read = async (what, condition) => {
    publish(file, condition);
    await sleep(SETTLE_MS);
    const found = {};
    for (const [page, path] of Object.entries(PAGES)) {
      const times = [];
      let total;
      for (let request = 0; request < requests; request++) {
        const began = performance.now();
        ({ totalItems: total } = await visitor.ask(path));
        times.push(performance.now() - began);
      }
      // The first ones find empty caches.
      found[page] = { ms: median(times.slice(2)), total };
    }
    progress(what);
    return found;
  };
  for (const [policy, condition] of Object.entries(POLICIES)) {
    if (!condition) {
      continue;
    }
    const pages = Object.keys(PAGES).map(page => ({
      policy,
      page,
      total: 0,
      rounds: [],
    }));
    for (let round = 0; round < rounds; round++) {
      const before = await read('unrestricted');
      const under = await read(policy, condition);
      const after = await read('unrestricted');
      for (const result of pages) {
        const { page } = result;
        result.total = under[page].total;
        result.rounds.push({
          ours: [under[page].ms],
          stock: [before[page].ms, after[page].ms],
        });
      }
    }
    results.push(...pages);
  }
  return results;
}

/** Writes the policy file, which the portal follows. */
export function publish(file, condition) {
  const everyone = { id: 'all', title: 'All', members: ['everyone'] };
  const rule = {
    id: 'read-some',
    effect: 'allow',
    roles: ['all'],
    match: {
      permissions: ['catalog.entity.read'],
      resourceTypes: ['catalog-entity'],
    },
    condition,
  };
  const document = {
    roles: [everyone],
    rules: condition ? [rule] : [],
    defaults: { read: condition ? 'deny' : 'allow', other: 'deny' },
  };
  // JSON is YAML.
  fs.writeFileSync(file, JSON.stringify(document));
}
