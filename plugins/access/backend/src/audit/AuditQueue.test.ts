import fc from 'fast-check';
import { AuditQueue, type AuditQueueOptions } from './AuditQueue';

/** Takes items when a test says so. */
class Gate {
  readonly written: number[] = [];
  readonly sizes: number[] = [];
  failures = 0;
  #opened: (() => void)[] | undefined = [];

  async take(items: number[]) {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (this.#opened) {
      this.#opened.push(resolve);
      await promise;
    }
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('no database');
    }
    this.written.push(...items);
    this.sizes.push(items.length);
  }

  open() {
    this.#opened?.forEach(resolve => resolve());
    this.#opened = undefined;
  }
}

function queueFor(
  gate: Gate,
  options: Partial<AuditQueueOptions<number>> = {},
) {
  return new AuditQueue<number>({
    size: 10,
    overflow: 'block',
    flushMs: 1,
    retryMs: { first: 1, longest: 2 },
    write: items => gate.take(items),
    ...options,
  });
}

const LONG = 10_000;

describe('AuditQueue', () => {
  it('takes items without waiting and writes them in order, in batches', async () => {
    const gate = new Gate();
    const queue = queueFor(gate, { size: 100, largestBatch: 10 });
    for (let n = 0; n < 25; n++) {
      await queue.add(n);
    }
    expect(gate.written).toEqual([]);
    expect(queue.depth).toBe(25);
    gate.open();
    expect(await queue.close(LONG)).toBe(0);
    expect(gate.written).toEqual(Array.from({ length: 25 }, (_, n) => n));
    expect(gate.sizes).toEqual([10, 10, 5]);
  });

  it('lets those who add wait while it is full', async () => {
    const gate = new Gate();
    const onOverflow = jest.fn();
    const queue = queueFor(gate, { size: 2, onOverflow });
    await queue.add(1);
    await queue.add(2);
    let added = false;
    const third = queue.add(3).then(() => {
      added = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(added).toBe(false);
    expect(onOverflow).toHaveBeenCalledWith('blocked');
    gate.open();
    await third;
    expect(await queue.close(LONG)).toBe(0);
    expect(gate.written).toEqual([1, 2, 3]);
  });

  it('drops what does not fit if told to, and says how many', async () => {
    const gate = new Gate();
    const onOverflow = jest.fn();
    const queue = queueFor(gate, {
      size: 2,
      overflow: 'drop',
      onOverflow,
      describeLoss: lost => -lost,
    });
    for (const n of [1, 2, 3, 4, 5]) {
      await queue.add(n);
    }
    expect(onOverflow.mock.calls).toEqual([
      ['dropped'],
      ['dropped'],
      ['dropped'],
    ]);
    gate.open();
    await queue.flush(LONG);
    await queue.add(6);
    await queue.close(LONG);
    expect(gate.written).toEqual([1, 2, -3, 6]);
  });

  it('tries again until it works, and tells about trouble once', async () => {
    const gate = new Gate();
    gate.open();
    gate.failures = 4;
    const onTrouble = jest.fn();
    const queue = queueFor(gate, { onTrouble });
    await queue.add(1);
    await queue.flush(LONG);
    expect(gate.written).toEqual([1]);
    expect(onTrouble.mock.calls.map(([error]) => error?.message)).toEqual([
      'no database',
      undefined,
    ]);
  });

  it('gives up at the end of its time, and lets nobody hang', async () => {
    const gate = new Gate();
    gate.open();
    gate.failures = Infinity;
    const queue = queueFor(gate, { size: 1 });
    await queue.add(1);
    const blocked = queue.add(2);
    expect(await queue.close(20)).toBe(1);
    await blocked;
    await queue.add(3);
    expect(gate.written).toEqual([]);
  });

  it('neither loses, repeats nor reorders anything, whatever fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 40 }),
        async (size, largestBatch, failures, count) => {
          const gate = new Gate();
          gate.open();
          gate.failures = failures;
          const queue = queueFor(gate, { size, largestBatch });
          const items = Array.from({ length: count }, (_, n) => n);
          for (const item of items) {
            await queue.add(item);
          }
          expect(await queue.close(LONG)).toBe(0);
          expect(gate.written).toEqual(items);
        },
      ),
      { seed: 20261122, numRuns: 50 },
    );
  });
});
