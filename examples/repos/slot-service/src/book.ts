import { feeOf } from './pricing.ts';
import { HOLD_MINUTES, isOpen, taken, type Reservation, type Slot } from './slot.ts';

export class SlotRefused extends Error {
  readonly code: 'NOT_FOUND' | 'SLOT_TAKEN' | 'SLOT_CLOSED' | 'HOLD_EXPIRED';

  constructor(code: SlotRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export type Offer = { slot: Slot; fee: number; greenChoice: boolean; soldOut: boolean };

/** Everything that can be asked of the slots, kept in memory. */
export class SlotBook {
  readonly #slots = new Map<string, Slot>();
  readonly #reservations = new Map<string, Reservation[]>();
  readonly #now: () => Date;

  constructor(slots: Slot[], now: () => Date = () => new Date()) {
    this.#now = now;
    for (const slot of slots) this.#slots.set(slot.id, slot);
  }

  offers(area: string, vanNearby: (slot: Slot) => boolean = () => false): Offer[] {
    return [...this.#slots.values()]
      .filter(slot => slot.area === area && isOpen(slot, this.#now()))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .map(slot => {
        const filled = taken(this.#of(slot.id), this.#now());
        const greenChoice = vanNearby(slot);
        return { slot, greenChoice, fee: feeOf(slot, filled, greenChoice), soldOut: filled >= slot.capacity };
      });
  }

  /** Holds a window for a basket. Asking again prolongs the hold instead of taking a second place. */
  hold(slotId: string, basketId: string): Reservation {
    const slot = this.#slots.get(slotId);
    if (!slot) throw new SlotRefused('NOT_FOUND', `no slot ${slotId}`);
    const now = this.#now();
    if (!isOpen(slot, now)) throw new SlotRefused('SLOT_CLOSED', 'this window is closed');

    const others = this.#of(slotId).filter(r => r.basketId !== basketId);
    if (taken(others, now) >= slot.capacity) {
      throw new SlotRefused('SLOT_TAKEN', 'this window has just been taken');
    }
    const heldUntil = new Date(now.getTime() + HOLD_MINUTES * 60_000);
    const reservation: Reservation = { slotId, basketId, heldUntil };
    this.#reservations.set(slotId, [...others, reservation]);
    return reservation;
  }

  confirm(slotId: string, basketId: string, orderId: string): Reservation {
    const held = this.#of(slotId).find(r => r.basketId === basketId);
    if (held?.orderId === orderId) return held;
    if (!held || held.orderId || held.heldUntil <= this.#now()) {
      throw new SlotRefused('HOLD_EXPIRED', 'the hold has run out');
    }
    held.orderId = orderId;
    return held;
  }

  #of(slotId: string): Reservation[] {
    return this.#reservations.get(slotId) ?? [];
  }
}
