import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readOptions } from './options.mjs';

test('starts in development on the usual ports unless told otherwise', () => {
  assert.deepEqual(readOptions([]), {
    production: false,
    verbose: false,
    help: false,
    port: undefined,
    configs: [],
  });
});

test('reads all options', () => {
  const options = readOptions([
    ...['--production', '--verbose', '--port', '4000'],
    ...['--config', '/etc/a.yaml', '--config=/etc/b.yaml'],
  ]);
  assert.equal(options.production, true);
  assert.equal(options.verbose, true);
  assert.equal(options.port, 4000);
  assert.deepEqual(options.configs, ['/etc/a.yaml', '/etc/b.yaml']);
});

test('finds a configuration file where the command was typed', () => {
  const before = process.env.INIT_CWD;
  // npm runs scripts in the checkout, and says here where it was called.
  process.env.INIT_CWD = path.resolve('/somewhere/else');
  try {
    assert.deepEqual(readOptions(['--config', 'mine.yaml']).configs, [
      path.resolve('/somewhere/else/mine.yaml'),
    ]);
  } finally {
    if (before === undefined) {
      delete process.env.INIT_CWD;
    } else {
      process.env.INIT_CWD = before;
    }
  }
});

for (const port of ['', 'http', '0', '-1', '3000.5', '65534']) {
  test(`refuses the port "${port}", which leaves no room for three`, () => {
    assert.throws(
      () => readOptions([`--port=${port}`]),
      /--port must be a number between 1 and 65533/,
    );
  });
}

test('shows the usage when an option is unknown', () => {
  assert.throws(
    () => readOptions(['--prodution']),
    error =>
      error.name === 'Problem' &&
      /--prodution/.test(error.message) &&
      /--production {5}build everything/.test(error.message),
  );
});
