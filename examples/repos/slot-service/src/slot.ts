export type Slot = {
  id: string;
  area: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  fee: number;
};

export type Reservation = {
  slotId: string;
  basketId: string;
  heldUntil: Date;
  orderId?: string;
};

export const HOLD_MINUTES = 15;

/** Orders close this long before a window opens: picking and loading take it. */
export const LEAD_MINUTES = 180;

export function slotId(area: string, startsAt: Date): string {
  return `slt_${area}_${startsAt.toISOString().slice(0, 13)}`;
}

/** Holds that ran out do not count; confirmed orders always do. */
export function taken(reservations: Reservation[], now: Date): number {
  return reservations.filter(r => r.orderId !== undefined || r.heldUntil > now).length;
}

export function isOpen(slot: Slot, now: Date): boolean {
  return slot.startsAt.getTime() - now.getTime() >= LEAD_MINUTES * 60_000;
}
