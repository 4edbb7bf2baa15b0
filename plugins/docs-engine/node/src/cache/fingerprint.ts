import { createHash } from 'node:crypto';

/** A short name for content: equal for equal parts, in practice for no others. */
export function fingerprint(...parts: (string | undefined)[]): string {
  let text = '';
  for (const part of parts) {
    // The length keeps `ab`, `c` apart from `a`, `bc`, and a missing part from an empty one.
    text += part === undefined ? '-' : `${part.length}:${part}`;
  }
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
