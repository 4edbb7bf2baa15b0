import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { SearchIndexWriter } from './SearchIndexWriter';

const entry = (location: string, text = '') => ({
  location,
  title: `Über ${location}`,
  text,
});

describe('SearchIndexWriter', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'index.json');
  const read = () => JSON.parse(fs.readFileSync(file, 'utf8'));

  it('writes an index without pages', () => {
    new SearchIndexWriter(file).close();
    expect(read()).toEqual({ config: expect.any(Object), docs: [] });
  });

  it('writes entries in order, and those of more than one buffer', () => {
    const writer = new SearchIndexWriter(file);
    const pages = Array.from({ length: 50 }, (_, index) => [
      entry(`${index}/`, 'ä'.repeat(10_000)),
      entry(`${index}/#a`),
    ]);
    pages.forEach(entries => writer.add(entries));
    writer.close();
    expect(read().docs).toEqual(pages.flat());
  });

  it('copies entries of the file before, wherever they were', () => {
    const first = new SearchIndexWriter(file);
    const [a, none, b, c] = [
      [entry('a/'), entry('a/#é')],
      [],
      [entry('b/')],
      [entry('c/')],
    ].map(entries => first.add(entries));
    first.close();
    expect(none).toEqual([0, 0]);

    const second = new SearchIndexWriter(file, fs.readFileSync(file));
    second.copy(c);
    second.copy(none);
    const added = second.add([entry('new/')]);
    const moved = second.copy(a);
    second.close();
    const locations = ['c/', 'new/', 'a/', 'a/#é'];
    expect(read().docs).toEqual(locations.map(name => entry(name)));

    const third = new SearchIndexWriter(file, fs.readFileSync(file));
    third.copy(moved);
    third.copy(added);
    third.close();
    expect(read().docs[2]).toEqual(entry('new/'));
    expect(b[1]).toBeGreaterThan(b[0]);
  });
});
