import { KeyedQueue } from './KeyedQueue';

describe('KeyedQueue', () => {
  it('lets those with the same key wait, and others not', async () => {
    const queue = new KeyedQueue();
    const log: string[] = [];
    let release = () => {};
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    const first = queue.run('a', async () => {
      await gate;
      log.push('first of a');
    });
    const second = queue.run('a', async () => log.push('second of a'));
    await queue.run('b', async () => log.push('b'));
    release();
    await Promise.all([first, second]);
    expect(log).toEqual(['b', 'first of a', 'second of a']);
  });

  it('goes on after a failure, which only its own caller sees', async () => {
    const queue = new KeyedQueue();
    const failing = queue.run('a', async () => {
      throw new Error('broken');
    });
    const next = queue.run('a', async () => 'fine');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('fine');
  });
});
