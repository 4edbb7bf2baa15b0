import type { Slot } from './slot.ts';

/**
 * The fuller a window, the dearer; but a window in which a van is already in the
 * street costs less, because the detour is short. Steps of one krona, so the
 * price does not flicker while a customer reads the page.
 */
export function feeOf(slot: Slot, filled: number, vanNearby: boolean): number {
  const load = slot.capacity === 0 ? 1 : filled / slot.capacity;
  const surge = load > 0.9 ? 1.5 : load > 0.7 ? 1.2 : 1;
  const green = vanNearby ? 0.5 : 1;
  return Math.round((slot.fee * surge * green) / 100) * 100;
}
