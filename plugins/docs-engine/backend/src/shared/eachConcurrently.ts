/**
 * Works on items as they come, on a few at the same time. Takes an item only
 * when there is room for it, so that a long sequence is never held whole.
 *
 * @param items - may be an async generator
 * @param limit - how many at the same time
 * @param work - must not throw for what should not end everything
 */
export async function eachConcurrently<T>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  const worker = async () => {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) {
        return;
      }
      await work(value);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
