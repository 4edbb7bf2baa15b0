import { createHash } from 'node:crypto';

/** A short name for content: equal for equal parts, in practice for no others. */
export function fingerprint(...parts: (string | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // The length keeps `ab`, `c` apart from `a`, `bc`, and a missing part from an empty one.
    hash.update(part === undefined ? '-' : `${part.length}:`);
    hash.update(part ?? '');
  }
  return hash.digest('hex').slice(0, 32);
}
