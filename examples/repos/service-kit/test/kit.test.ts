import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { createHealth, createLogger, onShutdown, retry } from '../src/index.ts';

test('secrets do not reach the log', () => {
  const lines: string[] = [];
  const logger = createLogger({ service: 't', write: line => lines.push(line) });
  logger.child({ orderId: 'ord_1' }).info('paid', { cardNumber: '4111', request: { token: 'x' } });
  const entry = JSON.parse(lines[0] ?? '{}');
  assert.equal(entry.cardNumber, '***');
  assert.equal(entry.request.token, '***');
  assert.equal(entry.orderId, 'ord_1');
});

test('what is below the level is not written', () => {
  const lines: string[] = [];
  createLogger({ service: 't', level: 'warn', write: line => lines.push(line) }).info('quiet');
  assert.deepEqual(lines, []);
});

test('health names the check that failed or hangs', async () => {
  const health = createHealth(20);
  health.add('db', async () => {
    throw new Error('connection refused');
  });
  health.add('stream', () => new Promise(() => {}));
  health.add('cache', async () => {});
  assert.deepEqual(await health.report(), {
    status: 'failing',
    checks: { db: 'connection refused', stream: 'no answer in 20 ms', cache: 'ok' },
  });
});

test('a stopping service is not ready', async () => {
  const health = createHealth();
  health.stopping();
  assert.equal((await health.report()).status, 'stopping');
});

test('shutdown runs its steps in order, once', async () => {
  const signal = new EventEmitter();
  const done = new EventEmitter();
  const log: string[] = [];
  onShutdown(
    [
      { name: 'server', run: () => void log.push('server') },
      { name: 'database', run: () => void log.push('database') },
    ],
    { signal, exit: code => done.emit('exit', code) },
  );
  const exited = once(done, 'exit');
  signal.emit('SIGTERM');
  signal.emit('SIGTERM');
  assert.deepEqual(await exited, [0]);
  assert.deepEqual(log, ['server', 'database']);
});

test('retry gives up after the last attempt and pauses longer each time', async () => {
  const pauses: number[] = [];
  await assert.rejects(
    retry(() => Promise.reject(new Error('down')), {
      attempts: 3,
      random: () => 1,
      sleep: async ms => void pauses.push(ms),
    }),
    /down/,
  );
  assert.deepEqual(pauses, [100, 200]);
});

test('retry does not repeat what cannot succeed', async () => {
  let calls = 0;
  await assert.rejects(
    retry(
      async () => {
        calls += 1;
        throw new Error('bad request');
      },
      { retryIf: () => false },
    ),
  );
  assert.equal(calls, 1);
});
