import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadCached } from './loadCached';

describe('loadCached', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cached-'));
  const file = path.join(folder, 'bundle.cjs');
  const caches = () =>
    fs.readdirSync(folder).filter(name => name.endsWith('.cache'));
  const sizeOf = (name: string) => fs.statSync(name).size;
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('loads a module, keeps what was compiled and uses it', () => {
    fs.writeFileSync(
      file,
      "const path = require('node:path'); exports.name = path.basename(__filename);",
    );
    const first = loadCached<{ name: string }>(file);
    expect(first.exports.name).toBe('bundle.cjs');
    expect(caches()).toEqual([]);
    first.keep(10);
    expect(caches()).toHaveLength(1);

    const cache = path.join(folder, caches()[0]);
    const { ino } = fs.statSync(cache);
    const second = loadCached<{ name: string }>(file);
    expect(second.exports.name).toBe('bundle.cjs');
    second.keep(40);
    expect(fs.statSync(cache).ino).toBe(ino);
  });

  it('replaces a cache that was made after much less work', () => {
    const cache = path.join(folder, caches()[0]);
    const made = () => fs.readFileSync(cache).readUInt32LE(sizeOf(cache) - 4);
    expect(made()).toBe(10);
    loadCached(file).keep(41);
    expect(made()).toBe(41);
    loadCached(file).keep(1);
    expect(made()).toBe(41);
  });

  it('replaces a cache that does not fit', () => {
    const cache = path.join(folder, caches()[0]);
    fs.writeFileSync(cache, 'something else');
    // What V8 has in memory would hide it.
    fs.appendFileSync(file, ' exports.more = 1;');
    const { exports, keep } = loadCached<{ name: string }>(file);
    expect(exports.name).toBe('bundle.cjs');
    keep(1);
    expect(sizeOf(cache)).toBeGreaterThan('something else'.length);
  });

  it('does without a cache where none can be written', () => {
    fs.chmodSync(folder, 0o500);
    const { exports, keep } = loadCached<{ name: string }>(file);
    expect(exports.name).toBe('bundle.cjs');
    expect(() => keep(1)).not.toThrow();
    fs.chmodSync(folder, 0o700);
  });
});
