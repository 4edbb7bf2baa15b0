/** Lines that an address points at, both included. */
export interface LineRange {
  first: number;
  last: number;
}

/** Reads `#L10` or `#L10-L20`; undefined when it is something else. */
export function parseLineRange(hash: string): LineRange | undefined {
  const match = /^#L(\d+)(?:-L?(\d+))?$/.exec(hash);
  if (!match) {
    return undefined;
  }
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return { first: Math.min(from, to), last: Math.max(from, to) };
}
