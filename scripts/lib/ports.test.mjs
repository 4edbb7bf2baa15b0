import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { freePort, readCommand, requirePorts } from './ports.mjs';

function listen(port, host) {
  const server = net.createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

test('is content with ports nobody listens on', async () => {
  const port = await freePort();
  await requirePorts([{ port, purpose: 'the app' }]);
});

test('names every taken port, what it is for, and who holds it', async () => {
  const server = await listen(0, '127.0.0.1');
  const { port } = server.address();
  const free = await freePort();
  try {
    await assert.rejects(
      requirePorts([
        { port: free, purpose: 'the app' },
        { port, purpose: 'the backend' },
      ]),
      error =>
        error.name === 'Problem' &&
        error.message.includes(`${port} (the backend)`) &&
        error.message.includes(`process ${process.pid}`) &&
        !error.message.includes(`${free} (the app)`) &&
        error.message.includes('--port'),
    );
  } finally {
    server.close();
  }
});

test('sees a port that is taken on IPv6 only', async t => {
  const server = await listen(0, '::1').catch(() => undefined);
  if (!server) {
    t.skip('no IPv6 here');
    return;
  }
  const { port } = server.address();
  try {
    await assert.rejects(
      requirePorts([{ port, purpose: 'the app' }]),
      new RegExp(`${port} \\(the app\\)`),
    );
  } finally {
    server.close();
  }
});

test('reads the command line of a process, if there is one', () => {
  assert.match(readCommand(process.pid), /node/);
  // Beyond the largest id that Linux gives.
  assert.equal(readCommand(2 ** 22 + 1), undefined);
});
