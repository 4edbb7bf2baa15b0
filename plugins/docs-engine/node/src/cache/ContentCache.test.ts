import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../__testUtils__/temporaryFolder';
import { ContentCache } from './ContentCache';
import { fingerprint } from './fingerprint';

const MEGABYTE = 1024 * 1024;

describe('ContentCache', () => {
  it('keeps values for other processes', () => {
    const folder = temporaryFolder();
    const key = fingerprint('a');
    new ContentCache(folder, MEGABYTE).put(key, { html: '<p>ä</p>' });
    const cache = new ContentCache(folder, MEGABYTE);
    expect(cache.get(key)).toEqual({ html: '<p>ä</p>' });
    expect(cache.get(fingerprint('b'))).toBeUndefined();
  });

  it('takes what is torn for missing', () => {
    const folder = temporaryFolder();
    const key = fingerprint('a');
    writeFiles(folder, { [`${key}.json`]: '{"html":"' });
    expect(new ContentCache(folder, MEGABYTE).get(key)).toBeUndefined();
  });

  it('does without a folder that cannot be written', () => {
    const folder = temporaryFolder({ file: '' });
    const cache = new ContentCache(path.join(folder, 'file/below'), MEGABYTE);
    cache.put(fingerprint('a'), 1);
    cache.prune();
    expect(cache.get(fingerprint('a'))).toBeUndefined();
  });

  it('prunes what was not used for longest, also over several builds', () => {
    const folder = temporaryFolder();
    const keys = ['a', 'b', 'c', 'd'].map(name => fingerprint(name));
    for (const [index, key] of keys.entries()) {
      const cache = new ContentCache(folder, 3500);
      cache.put(key, 'x'.repeat(998));
      const file = path.join(folder, `${key}.json`);
      const days = (keys.length - index) * 24 * 60 * 60;
      const time = Date.now() / 1000 - days;
      fs.utimesSync(file, time, time);
      // The oldest is used again.
      expect(cache.get(keys[0])).toBeDefined();
      cache.prune();
    }
    const cache = new ContentCache(folder, 3500);
    expect(keys.map(key => cache.get(key) !== undefined)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('fingerprint', () => {
  it('tells parts apart', () => {
    const all = [
      fingerprint('ab', 'c'),
      fingerprint('a', 'bc'),
      fingerprint('abc'),
      fingerprint('abc', ''),
      fingerprint('abc', undefined),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(fingerprint('ab', 'c')).toBe(all[0]);
  });
});
