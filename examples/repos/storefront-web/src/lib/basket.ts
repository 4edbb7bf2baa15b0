import type { Product } from './product.ts';

export type Basket = Record<string, { product: Product; quantity: number }>;

export function addTo(basket: Basket, product: Product): Basket {
  const quantity = (basket[product.id]?.quantity ?? 0) + 1;
  return { ...basket, [product.id]: { product, quantity } };
}

export function countOf(basket: Basket): number {
  return Object.values(basket).reduce((sum, line) => sum + line.quantity, 0);
}

export function totalOf(basket: Basket): { amount: number; currency: string } {
  const lines = Object.values(basket);
  return {
    amount: lines.reduce((sum, line) => sum + line.quantity * line.product.price.amount, 0),
    currency: lines[0]?.product.price.currency ?? 'SEK',
  };
}
