import type { Basket } from './basket.ts';

export interface BasketStore {
  get(id: string): Promise<Basket | undefined>;
  put(basket: Basket): Promise<void>;
  delete(id: string): Promise<boolean>;
}

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/** For tests and laptops. Production uses the baskets cache (Valkey) through the same interface. */
export class MemoryBasketStore implements BasketStore {
  readonly #baskets = new Map<string, Basket>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async get(id: string): Promise<Basket | undefined> {
    const basket = this.#baskets.get(id);
    if (basket && this.#now() - Date.parse(basket.updatedAt) > THIRTY_DAYS) {
      this.#baskets.delete(id);
      return undefined;
    }
    return basket;
  }

  async put(basket: Basket): Promise<void> {
    this.#baskets.set(basket.id, basket);
  }

  async delete(id: string): Promise<boolean> {
    return this.#baskets.delete(id);
  }
}
