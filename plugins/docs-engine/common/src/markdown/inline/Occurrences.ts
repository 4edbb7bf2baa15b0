/**
 * Places in a text, found in one pass and asked for many times: what keeps a
 * construct from searching to the end of the text at each of its openers.
 */
export class Occurrences {
  private places: readonly number[] | undefined;

  /** @param find the places in rising order; called when one is first asked for */
  constructor(private readonly find: () => readonly number[]) {}

  /** All places of a character for which a condition holds. */
  static of(
    text: string,
    character: string,
    holds?: (at: number) => boolean,
  ): Occurrences {
    return new Occurrences(() => placesOf(text, character, holds));
  }

  /** The first place at or behind a position, -1 if there is none. */
  from(position: number): number {
    this.places ??= this.find();
    const { places } = this;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < places.length ? places[low] : -1;
  }
}

function placesOf(
  text: string,
  character: string,
  holds?: (at: number) => boolean,
): number[] {
  const places: number[] = [];
  let at = text.indexOf(character);
  while (at >= 0) {
    if (!holds || holds(at)) {
      places.push(at);
    }
    at = text.indexOf(character, at + 1);
  }
  return places;
}
