/** What callers rely on, by operation such as `GET /baskets/{}`. */
export type Outline = Record<string, OperationOutline>;

/** What callers of one operation rely on; each part sorted. */
export type OperationOutline = {
  /** What they have to send, such as `query limit`. */
  requires: string[];
  /** What they may send or get back, such as `200 items[].id`. */
  offers: string[];
};

/** Longest outline that is kept, in characters of JSON. */
const MAX_LENGTH = 20_000;

/**
 * Makes an outline small enough to be kept: of definitions that are too large,
 * what operations offer is left out, and then whole operations.
 */
export function shorten(outline: Outline): Outline {
  if (lengthOf(outline) <= MAX_LENGTH) {
    return outline;
  }
  const kept: Outline = {};
  let length = 2;
  for (const [name, { requires }] of Object.entries(outline)) {
    const operation = { requires, offers: [] };
    length += name.length + 4 + JSON.stringify(operation).length;
    if (length > MAX_LENGTH) {
      break;
    }
    kept[name] = operation;
  }
  return kept;
}

function lengthOf(outline: Outline): number {
  return JSON.stringify(outline).length;
}
