import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { dataDir } from './paths.mjs';
import { hashFiles, stamp } from './stamp.mjs';

const name = `test-${process.pid}`;
let folder;

before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stamp-'));
});
after(() => {
  fs.rmSync(folder, { recursive: true });
  fs.rmSync(path.join(dataDir, 'stamps', name), { force: true });
});

test('a hash changes with a content, and when a file appears or goes', () => {
  const file = path.join(folder, 'manifest');
  const missing = hashFiles([file]);
  fs.writeFileSync(file, 'one');
  const one = hashFiles([file]);
  fs.writeFileSync(file, 'two');
  const two = hashFiles([file]);
  fs.rmSync(file);
  assert.equal(new Set([missing, one, two]).size, 3);
  assert.equal(hashFiles([file]), missing);
});

test('a hash tells in which file a content is', () => {
  const [a, b] = ['a', 'b'].map(file => path.join(folder, file));
  fs.writeFileSync(a, 'text');
  fs.writeFileSync(b, '');
  const first = hashFiles([a, b]);
  fs.writeFileSync(a, '');
  fs.writeFileSync(b, 'text');
  assert.notEqual(hashFiles([a, b]), first);
});

test('remembers the last inputs, also for the next process', () => {
  assert.equal(stamp(name).matches('inputs'), false);
  stamp(name).write('inputs');
  assert.equal(stamp(name).matches('inputs'), true);
  assert.equal(stamp(name).matches('others'), false);
});
