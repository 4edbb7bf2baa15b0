import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPage, isKept } from './report.mjs';

const samples = (perSecond, cpuSeconds) => [
  { perSecond, cpuSeconds },
  { perSecond, cpuSeconds },
];
const round = (ours, stock) => ({
  ours: samples(ours, 10),
  stock: samples(stock, 12),
});
const results = {
  one: [round(20, 10)],
  two: [round(30, 10)],
  shared: [round(15, 10)],
  both: [round(30, 20)],
  hanging: { idle: [5, 6], hanging: [7, 90] },
  stockAnswers: false,
  streams: { without: 10, with: 15 },
  runner: { seconds: 30, status: 'completed' },
  replica: { open: 30, openSeconds: 12, seconds: 25, failed: 0 },
  memory: { portal: { now: 500, most: 600 }, runner: { now: 200, most: 300 } },
};

test('keeps the limits when each figure does', () => {
  assert.equal(isKept(results), true);
  const broken = [
    { one: [round(12, 10)] },
    { two: [round(19, 10)] },
    { hanging: { idle: [5], hanging: [501] } },
    { streams: { without: 10, with: 21 } },
    { runner: { seconds: 61, status: 'completed' } },
    { replica: { ...results.replica, openSeconds: 31 } },
    { replica: { ...results.replica, seconds: 61 } },
    { replica: { ...results.replica, failed: 1 } },
  ];
  for (const change of broken) {
    assert.equal(isKept({ ...results, ...change }), false);
  }
});

test('breaks no limit by what was not measured', () => {
  assert.equal(isKept({ memory: results.memory }), true);
});

test('writes what was measured beside its limit', () => {
  const page = formatPage({
    about: ['Measured today.'],
    results,
    counts: { tasks: 200, streams: 2000 },
  });
  assert.match(page, /one replica +\| 20\.0 \(20\.0–20\.0\) +\| 10\.0/);
  assert.match(page, /2\.00 \(2\.00–2\.00\) +\| ≥ 1\.3/);
  assert.match(page, /the same, stock +\| none in 20 s/);
  assert.match(page, /## 2,000 open pages/);
  assert.match(page, /runner +\| 200 MB +\| 300 MB/);
});
