const PART_BYTES = 8 * 1024 * 1024;

/**
 * Reads a stream to its end. Every few megabytes become a blob, which browsers
 * move out of memory, so that a long export does not need all of it.
 *
 * @param reader - of the stream; cancelling it ends this with what was read
 * @param onProgress - called with the number of bytes so far
 */
export async function collectStream(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  onProgress: (bytes: number) => void,
): Promise<Blob[]> {
  const blobs: Blob[] = [];
  let chunks: BlobPart[] = [];
  let waiting = 0;
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (value) {
      chunks.push(value as BlobPart);
      waiting += value.byteLength;
      total += value.byteLength;
      onProgress(total);
    }
    if (done || waiting >= PART_BYTES) {
      blobs.push(new Blob(chunks));
      chunks = [];
      waiting = 0;
    }
    if (done) {
      return blobs;
    }
  }
}
