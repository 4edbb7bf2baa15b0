import { orderNumber } from './number.ts';
import { OrderError, totalOf, type Order, type OrderLine } from './order.ts';
import type { OrderStore } from './store.ts';

export type PlaceRequest = {
  idempotencyKey: string;
  customerId: string;
  slotId: string;
  currency: string;
  paymentMethodToken: string;
  lines: OrderLine[];
};

/** The neighbours an order needs. Each is one call to another service. */
export type Neighbours = {
  reserveStock(orderId: string, lines: OrderLine[]): Promise<void>;
  releaseStock(orderId: string): Promise<void>;
  confirmSlot(slotId: string, orderId: string): Promise<void>;
  authorise(orderId: string, amount: number, token: string): Promise<'authorised' | 'declined'>;
  publish(type: 'OrderPlaced' | 'OrderCancelled', order: Order): Promise<void>;
};

type Deps = { store: OrderStore; neighbours: Neighbours; newId: () => string; now: () => Date };

/**
 * Stock, then money, then the slot. Whatever was taken is given back, newest
 * first, when a later step says no.
 */
export async function placeOrder(request: PlaceRequest, deps: Deps): Promise<Order> {
  const { store, neighbours } = deps;
  const before = await store.findByKey(request.idempotencyKey);
  if (before) return before;
  if (request.lines.length === 0) throw new OrderError('EMPTY', 'an order needs a line', 422);

  const id = deps.newId();
  await neighbours.reserveStock(id, request.lines);
  try {
    const answer = await neighbours.authorise(id, totalOf(request.lines), request.paymentMethodToken);
    if (answer === 'declined') throw new OrderError('PAYMENT_DECLINED', 'the bank said no', 402);
    await neighbours.confirmSlot(request.slotId, id);
  } catch (error) {
    await neighbours.releaseStock(id);
    throw error;
  }

  const order: Order = {
    id,
    number: orderNumber(await store.nextSequence()),
    customerId: request.customerId,
    currency: request.currency,
    slotId: request.slotId,
    state: 'placed',
    lines: request.lines,
    placedAt: deps.now().toISOString(),
  };
  await store.save(order, request.idempotencyKey);
  await neighbours.publish('OrderPlaced', order);
  return order;
}
