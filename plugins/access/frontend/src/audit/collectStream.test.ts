import { collectStream } from './collectStream';

function readerOf(chunks: Uint8Array[]) {
  return {
    read: async () => {
      const value = chunks.shift();
      return { done: value === undefined, value };
    },
  } as ReadableStreamDefaultReader<Uint8Array>;
}

describe('collectStream', () => {
  it('keeps all bytes and tells how many there are', async () => {
    const seen: number[] = [];
    const blobs = await collectStream(
      readerOf([new Uint8Array(3), new Uint8Array(4)]),
      bytes => seen.push(bytes),
    );
    expect(new Blob(blobs).size).toBe(7);
    expect(seen).toEqual([3, 7]);
  });

  it('makes a part of every few megabytes', async () => {
    const megabytes = Array.from({ length: 20 }, () => new Uint8Array(1 << 20));
    const blobs = await collectStream(readerOf(megabytes), () => {});
    expect(blobs.map(({ size }) => size >> 20)).toEqual([8, 8, 4]);
  });
});
