import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './paths.mjs';

const reader = path.join(root, 'scripts/lib/readConfiguration.mjs');
const usual = path.join(root, 'app-config.yaml');
let folder;

before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'configuration-'));
});
after(() => fs.rmSync(folder, { recursive: true }));

function read(yaml, { check = true, files = [usual], env = {} } = {}) {
  const file = path.join(folder, 'extra.yaml');
  fs.writeFileSync(file, yaml);
  return spawnSync(
    process.execPath,
    [reader, ...(check ? ['--check'] : []), ...files, file],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        FORGE_TOKEN: 'token',
        POSTGRES_PASSWORD: 'password',
        ...env,
      },
    },
  );
}

test('the configuration of a laptop is valid', () => {
  const { status, stdout, stderr } = read('');
  assert.equal(status, 0, stderr);
  assert.deepEqual(JSON.parse(stdout), {
    app: { url: 'http://localhost:3000', port: 3000 },
    backend: { url: 'http://localhost:7007', port: 7007 },
    forge: { port: 7010 },
  });
});

test('the configuration of a cluster is valid', () => {
  const production = fs.readFileSync(
    path.join(root, 'app-config.production.yaml'),
    'utf8',
  );
  // Every variable that it asks for gets some value.
  const env = Object.fromEntries(
    [...production.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => [
      name,
      /URL$/.test(name) ? 'https://portal.example' : 'value',
    ]),
  );
  const { status, stdout, stderr } = read(production, { env });
  assert.equal(status, 0, stderr);
  const { app, backend, forge } = JSON.parse(stdout);
  assert.equal(app.url, backend.url);
  assert.equal(forge, undefined);
});

test('a wrong value is named by its key, with what was expected', () => {
  const { status, stderr } = read('forge: { port: many, organizations: one }');
  assert.equal(status, 1);
  assert.match(stderr, /forge\.port: must be number/);
  assert.match(stderr, /forge\.organizations: must be array/);
});

test('an address that is none is named by its key', () => {
  const { status, stderr } = read('app: { baseUrl: here }', { check: false });
  assert.equal(status, 1);
  assert.match(stderr, /app\.baseUrl: must be an address such as/);
});

test('a missing key is named', () => {
  const { status, stderr } = read('app: { title: Portal }', {
    check: false,
    files: [],
  });
  assert.equal(status, 1);
  assert.match(stderr, /app\.baseUrl/);
});

test('YAML that cannot be read is named by its file', () => {
  const { status, stderr } = read('app: [', { check: false });
  assert.equal(status, 1);
  assert.match(stderr, /extra\.yaml/);
});
