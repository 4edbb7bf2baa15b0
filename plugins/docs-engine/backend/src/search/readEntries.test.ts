import { readEntries } from './readEntries';

async function read(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) {
      yield bytes.subarray(at, at + size);
    }
  }
  const entries = [];
  for await (const entry of readEntries(chunks())) {
    entries.push(entry);
  }
  return entries;
}

const docs = [
  { location: '', title: 'Home', text: 'Curly } and "quoted \\" ]' },
  { location: 'a/#ä', title: 'Größe 😀', text: '' },
  { location: 'b/', title: 'B', text: 'words', tags: ['x', { y: [1] }] },
];
const index = { config: { lang: ['en'], separator: '[\\s\\-{]+' }, docs };

describe('readEntries', () => {
  it.each([1, 2, 3, 7, 64, 100_000])(
    'reads the entries from pieces of %d bytes',
    async size => {
      expect(await read(JSON.stringify(index), size)).toEqual(docs);
      expect(await read(JSON.stringify(index, undefined, 2), size)).toEqual(
        docs,
      );
    },
  );

  it('reads none from an empty index, and from what is no index', async () => {
    expect(await read('{"config":{},"docs":[]}', 8)).toEqual([]);
    expect(await read('[]', 8)).toEqual([]);
    expect(await read('', 8)).toEqual([]);
  });

  it('throws for an entry that is not JSON', async () => {
    await expect(read('{"docs":[{"location":}]}', 8)).rejects.toThrow(
      SyntaxError,
    );
  });
});
