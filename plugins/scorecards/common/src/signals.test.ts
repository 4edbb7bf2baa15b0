import { bucketOf } from './signals';

describe('bucketOf', () => {
  it('gives a reference always the same bucket, folded from FNV-1a', () => {
    // FNV-1a of "foobar" is bf9cf968, of "" it is the offset basis 811c9dc5.
    expect(bucketOf('foobar')).toBe(0xbf9c ^ 0xf968);
    expect(bucketOf('')).toBe(0x811c ^ 0x9dc5);
  });

  it('spreads entities over the buckets', () => {
    const buckets = Array.from({ length: 1000 }, (_, index) =>
      bucketOf(`component:default/service-${index}`),
    );
    expect(new Set(buckets).size).toBeGreaterThan(950);
    expect(Math.max(...buckets)).toBeLessThan(65_536);
  });
});
