/** Channel of signals about cards. */
export const CARDS_CHANNEL = 'scorecards:cards';

/**
 * Sent when cards of entities changed. Everybody who is signed in receives it,
 * so it names no entity: a page looks again when the bucket of its entity is
 * among them, which it seldom is by chance.
 */
export interface CardsChangedSignal {
  /** At most 100 numbers as of {@link bucketOf}. */
  buckets: number[];
}

/**
 * One of 65,536 buckets, by FNV-1a of the reference folded to 16 bits
 * (draft-eastlake-fnv). In a catalog of some size several entities share each,
 * so that a bucket does not tell whether a guessed entity exists.
 */
export function bucketOf(entityRef: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(entityRef)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return ((hash >>> 16) ^ hash) & 0xffff;
}
