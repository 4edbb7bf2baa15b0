import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { followLog } from './followLog.mjs';

test('hands over complete lines, also those cut in two by the writer', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'follow-log-'));
  const file = path.join(folder, 'x.log');
  fs.writeFileSync(file, 'first\nsec');
  const lines = [];
  const end = followLog(file, line => lines.push(line));
  fs.appendFileSync(file, 'ond\nthird, incomplete');
  end();
  assert.deepEqual(lines, ['first', 'second']);
  fs.rmSync(folder, { recursive: true });
});
