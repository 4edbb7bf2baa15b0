export type Money = { amount: number; currency: string };

export type Line = {
  productId: string;
  quantity: number;
  unitPrice: Money;
  allowSubstitute: boolean;
};

export type Basket = {
  id: string;
  currency: string;
  lines: Line[];
  updatedAt: string;
};

/** Something the caller can mend. Becomes a 4xx with this code. */
export class BasketError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 422) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Nobody eats more than this, but a scripted client once ordered 9,999 lemons. */
export const MAX_QUANTITY = 48;
export const MAX_LINES = 150;
const FREE_DELIVERY_FROM = 60_000;
const SMALL_ORDER_FEE = 4_900;

export function emptyBasket(id: string, currency: string, now: Date): Basket {
  return { id, currency, lines: [], updatedAt: now.toISOString() };
}

/** Sets the quantity of a product; zero takes the line out. */
export function setLine(basket: Basket, line: Line, now: Date): Basket {
  if (!Number.isInteger(line.quantity) || line.quantity < 0) {
    throw new BasketError('INVALID_QUANTITY', 'quantity must be a whole number, 0 or more');
  }
  if (line.quantity > MAX_QUANTITY) {
    throw new BasketError('QUANTITY_TOO_HIGH', `at most ${MAX_QUANTITY} of one product`);
  }
  if (line.unitPrice.currency !== basket.currency) {
    throw new BasketError('CURRENCY_MISMATCH', `this basket is in ${basket.currency}`, 409);
  }
  const others = basket.lines.filter(other => other.productId !== line.productId);
  const lines = line.quantity === 0 ? others : [...others, line];
  if (lines.length > MAX_LINES) {
    throw new BasketError('BASKET_FULL', `at most ${MAX_LINES} different products`);
  }
  lines.sort((a, b) => a.productId.localeCompare(b.productId));
  return { ...basket, lines, updatedAt: now.toISOString() };
}

export type Totals = {
  items: number;
  subtotal: Money;
  smallOrderFee: Money;
  total: Money;
  toFreeDelivery: Money | undefined;
};

/** All sums are in minor units, so there is nothing to round. */
export function totalsOf(basket: Basket): Totals {
  const money = (amount: number): Money => ({ amount, currency: basket.currency });
  const subtotal = basket.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice.amount, 0);
  const missing = Math.max(0, FREE_DELIVERY_FROM - subtotal);
  const fee = basket.lines.length > 0 && missing > 0 ? SMALL_ORDER_FEE : 0;
  return {
    items: basket.lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotal: money(subtotal),
    smallOrderFee: money(fee),
    total: money(subtotal + fee),
    toFreeDelivery: missing > 0 ? money(missing) : undefined,
  };
}
