import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from './percentile.mjs';
import { processorTime } from './processorTime.mjs';
import { sampleRecord } from './sampleRecord.mjs';

const TICK_MS = 10;

/**
 * Hands records over at a steady rate, as requests would, and watches whether
 * the database keeps up.
 *
 * @param {object} options
 * @param options.subject what `loadSubject` returned
 * @param options.knex client of an empty, migrated schema
 * @param options.rate records per second
 * @param options.seconds how long
 */
export async function measureWriting({ subject, knex, rate, seconds }) {
  const { writer, trail } = startWriter(subject, knex);
  const serverPids = async () =>
    (
      await knex('pg_stat_activity')
        .whereRaw('datname = current_database()')
        .pluck('pid')
    ).map(Number);
  await trail.record(sampleRecord(0));
  await writer.flush();

  const depths = [];
  const handing = [];
  const pids = await serverPids();
  const serverBefore = processorTime(pids);
  const before = process.cpuUsage();
  const started = performance.now();
  let sent = 0;
  while (performance.now() - started < seconds * 1000) {
    const due = Math.floor(((performance.now() - started) / 1000) * rate);
    for (; sent < due; sent++) {
      const from = performance.now();
      const done = trail.record(sampleRecord(sent));
      handing.push((performance.now() - from) * 1000);
      await done;
    }
    depths.push(writer.depth);
    await wait(TICK_MS);
  }
  const elapsed = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(before);
  const left = writer.depth;
  const flushing = performance.now();
  await writer.flush();
  return {
    sent,
    perSecond: sent / elapsed,
    handOverUs: {
      p50: percentile(handing, 0.5),
      p95: percentile(handing, 0.95),
      p99: percentile(handing, 0.99),
    },
    depth: { p50: percentile(depths, 0.5), max: Math.max(...depths) },
    left,
    leftMs: performance.now() - flushing,
    nodeCores: (cpu.user + cpu.system) / 1e6 / elapsed,
    serverCores: (processorTime(pids) - serverBefore) / 1000 / elapsed,
    verification: await verify(subject, knex),
  };
}

/** The trail of a process, and what brings it into the database. */
export function startWriter(subject, knex) {
  const writer = new subject.AuditWriter({
    store: subject.DatabaseAuditStore.create(knex),
    forwarders: [],
    logger: { error: fail, warn: fail, info() {} },
    metrics: { written() {}, overflowed() {}, watchDepth() {} },
    queueSize: 10_000,
    overflow: 'block',
  });
  const trail = subject.createAuditTrail({ secrets: ['a-known-secret'] });
  trail.addSink(record => writer.add(record));
  return { writer, trail };
}

function fail(message, error) {
  throw error ?? new Error(message);
}

async function verify(subject, knex) {
  const service = subject.DefaultAuditService.create({
    auditor: undefined,
    readModel: subject.DatabaseAuditReadModel.create(knex),
  });
  const started = performance.now();
  const { ok, checked } = await service.verify({});
  return {
    ok,
    checked,
    perSecond: checked / ((performance.now() - started) / 1000),
  };
}
