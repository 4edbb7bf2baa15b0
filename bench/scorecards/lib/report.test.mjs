import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPage, isKept } from './report.mjs';

const run = {
  what: 'everything',
  seconds: 40,
  cpuSeconds: 10,
  serverCpuSeconds: 15,
  rssMb: 270,
  asked: 2_000_000,
};

const results = {
  about: ['Measured today.'],
  entities: 50_000,
  days: 365,
  evaluation: {
    runs: [run],
    turns: { p99: 5, max: 20 },
    fact: { idle: [20, 30], busy: [400, 500], asked: 5, isStillBusy: true },
  },
  history: [{ name: 'daily_levels', rows: 10, bytes: 2e9 }],
  requests: [
    { what: 'card', first: 90, times: [4, 5], cpuMs: 3 },
    { what: 'card, 8 at a time', times: [400] },
  ],
};

test('keeps the limits when each figure does', () => {
  assert.equal(isKept(results), true);
  const broken = [
    { evaluation: { ...results.evaluation, runs: [{ ...run, seconds: 61 }] } },
    { evaluation: { ...results.evaluation, runs: [{ ...run, rssMb: 401 }] } },
    { evaluation: { ...results.evaluation, turns: { p99: 5, max: 51 } } },
    { history: [{ name: 'daily_levels', rows: 10, bytes: 3.1e9 }] },
    { requests: [{ what: 'card', first: 4, times: [51], cpuMs: 3 }] },
  ];
  for (const change of broken) {
    assert.equal(isKept({ ...results, ...change }), false);
  }
});

test('writes what was measured beside its limit', () => {
  const page = formatPage(results);
  assert.match(page, /full evaluation +\| 40\.0 s, 25\.0 s of processor time/);
  assert.match(page, /a year of history on disk +\| 2\.00 GB +\| 3 GB +\| yes/);
  assert.match(page, /asks 5\.0 of its 40 checks/);
});
