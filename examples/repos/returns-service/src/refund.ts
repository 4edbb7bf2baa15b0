/** Why something comes back. */
export type Reason = 'broken' | 'wrong' | 'unwanted';

const DAYS = { broken: 3, wrong: 14, unwanted: 14 } as const;

/**
 * What a customer gets back.
 *
 * @param price - in cents
 * @param days - since the delivery
 * @returns in cents; what is only unwanted costs the way back
 */
export function refundOf(item: {
  reason: Reason;
  price: number;
  days: number;
}): number {
  const { reason, price, days } = item;
  if (days > DAYS[reason]) {
    return 0;
  }
  return reason === 'unwanted' ? Math.max(price - 290, 0) : price;
}
