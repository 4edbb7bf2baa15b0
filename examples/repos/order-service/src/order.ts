export type OrderState = 'placed' | 'picking' | 'packed' | 'on-the-way' | 'delivered' | 'cancelled';

export type OrderLine = { productId: string; name: string; quantity: number; unitPrice: number };

export type Order = {
  id: string;
  number: string;
  customerId: string;
  currency: string;
  slotId: string;
  state: OrderState;
  lines: OrderLine[];
  placedAt: string;
};

export class OrderError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const NEXT: Record<OrderState, OrderState[]> = {
  placed: ['picking', 'cancelled'],
  picking: ['packed'],
  packed: ['on-the-way'],
  'on-the-way': ['delivered', 'packed'],
  delivered: [],
  cancelled: [],
};

/**
 * Moves an order on. A step that was already taken is not an error, because
 * events arrive more than once; a step that makes no sense is.
 */
export function advance(order: Order, to: OrderState): Order {
  if (order.state === to) return order;
  if (!NEXT[order.state].includes(to)) {
    throw new OrderError('WRONG_STATE', `an order that is ${order.state} cannot become ${to}`, 409);
  }
  return { ...order, state: to };
}

export function totalOf(lines: OrderLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
}
