import { BoundedCache } from './BoundedCache';

describe('BoundedCache', () => {
  it('works out a value once', () => {
    const cache = new BoundedCache<number>(2);
    expect(cache.get('a', () => 1)).toBe(1);
    expect(cache.get('a', () => 2)).toBe(1);
  });

  it('forgets what was not used for the longest time', () => {
    const cache = new BoundedCache<number>(2);
    cache.get('a', () => 1);
    cache.get('b', () => 1);
    cache.get('a', () => 2);
    cache.get('c', () => 1);
    expect(cache.size).toBe(2);
    expect(cache.get('a', () => 3)).toBe(1);
    expect(cache.get('b', () => 3)).toBe(3);
  });
});
