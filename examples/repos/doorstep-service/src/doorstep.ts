/** What is known of a door. */
export interface Door {
  floor: number;
  hasLift: boolean;
  hasDog: boolean;
}

/** What a driver has to know, in the order in which it happens. */
export function instructionsFor({ floor, hasLift, hasDog }: Door): string[] {
  return [
    ...(floor > 0 && !hasLift ? [`Walk up ${floor} floors`] : []),
    ...(floor > 0 && hasLift ? [`Take the lift to floor ${floor}`] : []),
    ...(hasDog ? ['Ring once and step back: there is a dog'] : []),
  ];
}
