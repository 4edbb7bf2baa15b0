import type { Unit } from './product.ts';

const LOCALE: Record<string, string> = { SEK: 'sv-SE', EUR: 'nl-BE', GBP: 'en-GB', PLN: 'pl-PL' };
const UNIT: Record<Unit, string> = { KILOGRAM: 'kg', LITRE: 'l', PIECE: 'pc' };

/** Minor units in, what the shop's own language writes out. */
export function formatPrice(amount: number, currency: string): string {
  return new Intl.NumberFormat(LOCALE[currency] ?? 'en-GB', { style: 'currency', currency }).format(
    amount / 100,
  );
}

export function formatUnitPrice(price: { amount: number; per: Unit }, currency: string): string {
  return `${formatPrice(price.amount, currency)}/${UNIT[price.per]}`;
}
