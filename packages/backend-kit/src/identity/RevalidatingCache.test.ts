import { RevalidatingCache } from './RevalidatingCache';

function setUp(maxEntries = 10) {
  const clock = { now: 0 };
  const cache = new RevalidatingCache<string>({
    maxEntries,
    now: () => clock.now,
  });
  const asked: string[] = [];
  const answers = (value: string) => async () => {
    asked.push(value);
    return { value, freshMs: 15, usableMs: 30 };
  };
  const fails = async () => {
    asked.push('failure');
    throw new Error('away');
  };
  return { asked, answers, cache, clock, fails };
}

describe('RevalidatingCache', () => {
  it('gives a fresh answer again without asking', async () => {
    const { asked, answers, cache, clock } = setUp();
    await cache.get('ana', answers('first'));
    clock.now = 14;
    await expect(cache.get('ana', answers('second'))).resolves.toBe('first');
    expect(asked).toEqual(['first']);
  });

  it('gives an older answer once more and asks behind it', async () => {
    const { answers, cache, clock } = setUp();
    await cache.get('ana', answers('first'));
    clock.now = 15;
    await expect(cache.get('ana', answers('second'))).resolves.toBe('first');
    await Promise.resolve();
    await expect(cache.get('ana', answers('third'))).resolves.toBe('second');
  });

  it('never gives an answer that is too old', async () => {
    const { answers, cache, clock } = setUp();
    await cache.get('ana', answers('first'));
    clock.now = 30;
    await expect(cache.get('ana', answers('second'))).resolves.toBe('second');
  });

  it('bridges a failure only while the answer of before is usable', async () => {
    const { answers, cache, clock, fails } = setUp();
    await cache.get('ana', answers('first'));
    clock.now = 20;
    await expect(cache.get('ana', fails)).resolves.toBe('first');
    clock.now = 29;
    await expect(cache.get('ana', fails)).resolves.toBe('first');
    clock.now = 30;
    await expect(cache.get('ana', fails)).rejects.toThrow('away');
    await expect(cache.get('ana', answers('back'))).resolves.toBe('back');
  });

  it('counts the age of an answer from when it was asked for', async () => {
    const { answers, cache, clock } = setUp();
    let arrive = () => {};
    const slow = cache.get('ana', async () => {
      await new Promise<void>(resolve => {
        arrive = resolve;
      });
      return { value: 'slow', freshMs: 15, usableMs: 30 };
    });
    clock.now = 30;
    arrive();
    await expect(slow).resolves.toBe('slow');
    await expect(cache.get('ana', answers('next'))).resolves.toBe('next');
  });

  it('asks once for all who ask at the same time', async () => {
    const { asked, answers, cache } = setUp();
    const both = [
      cache.get('ana', answers('one')),
      cache.get('ana', answers('two')),
    ];
    await expect(Promise.all(both)).resolves.toEqual(['one', 'one']);
    expect(asked).toEqual(['one']);
  });

  it('asks anew for what it was told to forget', async () => {
    const { answers, cache } = setUp();
    await cache.get('ana', answers('before'));
    cache.forget('ana');
    await expect(cache.get('ana', answers('after'))).resolves.toBe('after');
  });

  it('keeps no more than it may', async () => {
    const { asked, answers, cache } = setUp(2);
    for (const name of ['ana', 'ben', 'eva', 'ana']) {
      await cache.get(name, answers(name));
    }
    await cache.get('eva', answers('eva'));
    expect(asked).toEqual(['ana', 'ben', 'eva', 'ana']);
  });
});
