import type { Order } from './order.ts';

export interface OrderStore {
  get(id: string): Promise<Order | undefined>;
  findByKey(idempotencyKey: string): Promise<Order | undefined>;
  ofCustomer(customerId: string): Promise<Order[]>;
  nextSequence(): Promise<number>;
  save(order: Order, idempotencyKey?: string): Promise<void>;
}

export class MemoryOrderStore implements OrderStore {
  readonly #orders = new Map<string, Order>();
  readonly #keys = new Map<string, string>();
  #sequence = 20_411;

  async get(id: string) {
    return this.#orders.get(id);
  }

  async findByKey(key: string) {
    return this.#orders.get(this.#keys.get(key) ?? '');
  }

  async ofCustomer(customerId: string) {
    return [...this.#orders.values()]
      .filter(order => order.customerId === customerId)
      .sort((a, b) => b.placedAt.localeCompare(a.placedAt));
  }

  async nextSequence() {
    this.#sequence += 1;
    return this.#sequence;
  }

  async save(order: Order, key?: string) {
    this.#orders.set(order.id, order);
    if (key) this.#keys.set(key, order.id);
  }
}
