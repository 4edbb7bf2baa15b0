import { percentile } from './percentile.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST = Date.parse('2025-10-18T00:00:00Z');
const LAST = FIRST + 400 * DAY_MS;
const PAGE = 26;

const pick = count => Math.floor(Math.random() * count);
const day = () => FIRST + pick(399) * DAY_MS;
const iso = ms => new Date(ms).toISOString();
const span = days => {
  const from = day();
  return { from: iso(from), to: iso(Math.min(LAST, from + days * DAY_MS)) };
};
const person = () => `user:default/person-${pick(2000)}`;
const entity = () => `component:default/service-${pick(20_000)}`;

/** What people ask the log, with other values each time. */
const FILTERS = {
  'the newest': () => ({}),
  'a day': () => span(1),
  'a person': () => ({ actor: person() }),
  'a person, in a week': () => ({ actor: person(), ...span(7) }),
  'an entity': () => ({ target: entity() }),
  'an entity, in a month': () => ({ target: entity(), ...span(30) }),
  'a plugin': () => ({ action: 'kubernetes' }),
  'an action': () => ({ action: 'catalog.entity-mutate' }),
  'an action, in a day': () => ({ action: 'auth.sign-in', ...span(1) }),
  'a rare action': () => ({ action: 'access.policy-publish' }),
  'an action that there is not': () => ({ action: 'access.no-such' }),
  denied: () => ({ result: 'denied' }),
  'denied to a person': () => ({ result: 'denied', actor: person() }),
  'failed, in a week': () => ({ result: 'failed', ...span(7) }),
  'what a person changed': () => ({
    actor: person(),
    action: 'catalog.entity-mutate',
  }),
  'what a person did to an entity': () => ({
    actor: person(),
    target: entity(),
  }),
  'at least medium': () => ({ severity: 'medium' }),
  'at least high, in a month': () => ({ severity: 'high', ...span(30) }),
};

/**
 * Reads first pages, pages far behind and the live tail.
 *
 * @param readModel of the filled log
 * @param {object} options `rows` in the log and `samples` of each filter
 * @returns rows `{ what, p50, p95, max }` in milliseconds
 */
export async function measureFilters(readModel, { rows, samples }) {
  const results = [];
  const measure = async (what, read) => {
    const times = [];
    for (let sample = 0; sample < samples; sample++) {
      const started = performance.now();
      await read();
      times.push(performance.now() - started);
    }
    results.push({
      what,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      max: Math.max(...times),
    });
  };
  for (const [what, filter] of Object.entries(FILTERS)) {
    await measure(what, () =>
      readModel.list({ filter: filter(), limit: PAGE }),
    );
  }
  await measure('a page far behind', () =>
    readModel.list({
      filter: {},
      after: { at: iso(day()), seq: 0 },
      limit: PAGE,
    }),
  );
  await measure('the live tail', () =>
    readModel.follow({ filter: {}, after: rows - pick(50), limit: PAGE }),
  );
  return results;
}
