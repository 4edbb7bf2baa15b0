import { setLine, MAX_QUANTITY, type Basket } from './basket.ts';

/**
 * Folds the basket a visitor filled into the one the customer left behind.
 * The larger quantity wins: adding them up doubled the milk of everyone who
 * signed in twice a week.
 */
export function mergeBaskets(kept: Basket, visitor: Basket, now: Date): Basket {
  let merged = kept;
  for (const line of visitor.lines) {
    const existing = kept.lines.find(other => other.productId === line.productId);
    const quantity = Math.min(MAX_QUANTITY, Math.max(line.quantity, existing?.quantity ?? 0));
    merged = setLine(merged, { ...line, quantity }, now);
  }
  return merged;
}
