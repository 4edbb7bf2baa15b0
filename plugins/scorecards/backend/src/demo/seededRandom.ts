import { createHash } from 'node:crypto';

/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed,
 * so that the demo company has the same past on every machine.
 */
export function seededRandom(seed: string): () => number {
  let count = 0;
  return () => {
    count += 1;
    const hash = createHash('sha256').update(`${seed} ${count}`).digest();
    return hash.readUInt32BE(0) / 2 ** 32;
  };
}
