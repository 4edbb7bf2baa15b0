import type { JsonValue } from '@backstage/types';

const LONGEST_TEXT = 200;
const MOST_ITEMS = 5;
const DEEPEST = 2;

/** Cuts a value to what fits into a card, however large it is. */
export function previewValue(value: JsonValue, depth = 0): JsonValue {
  if (typeof value === 'string') {
    return value.length > LONGEST_TEXT
      ? `${value.slice(0, LONGEST_TEXT)}…`
      : value;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return String(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth >= DEEPEST) {
    return '…';
  }
  if (Array.isArray(value)) {
    const shown = value
      .slice(0, MOST_ITEMS)
      .map(item => previewValue(item, depth + 1));
    const more = value.length - shown.length;
    return more > 0 ? [...shown, `… and ${more} more`] : shown;
  }
  const entries = Object.entries(value);
  const shown = entries
    .slice(0, MOST_ITEMS)
    .map(([key, item]): [string, JsonValue] => [
      key.slice(0, LONGEST_TEXT),
      item === undefined ? '' : previewValue(item, depth + 1),
    ]);
  const more = entries.length - shown.length;
  return Object.fromEntries(
    more > 0 ? [...shown, ['…', `and ${more} more`]] : shown,
  );
}
