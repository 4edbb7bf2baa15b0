import type { ThreeVersions } from './mergeRegions';

/** Where a line stands in each of the versions. */
interface Anchor {
  base: number;
  ours: number;
  theirs: number;
}

/**
 * Cuts a text before the lines that every version has exactly once and in the
 * same order, as patience diff does.
 *
 * @returns the pieces in order; one only when there are no such lines
 */
export function findAnchors(versions: ThreeVersions): ThreeVersions[] {
  const { base, ours, theirs } = versions;
  const inOurs = placesOfOnce(ours);
  const inTheirs = placesOfOnce(theirs);
  const common = [...placesOfOnce(base)].flatMap(([line, place]): Anchor[] => {
    const a = inOurs.get(line);
    const b = inTheirs.get(line);
    return a === undefined || b === undefined
      ? []
      : [{ base: place, ours: a, theirs: b }];
  });
  const anchors = longestRising(
    longestRising(common, ({ ours: place }) => place),
    ({ theirs: place }) => place,
  );
  const cuts = [
    { base: 0, ours: 0, theirs: 0 },
    ...anchors,
    { base: base.length, ours: ours.length, theirs: theirs.length },
  ];
  return cuts.slice(1).map((end, index) => ({
    base: base.slice(cuts[index].base, end.base),
    ours: ours.slice(cuts[index].ours, end.ours),
    theirs: theirs.slice(cuts[index].theirs, end.theirs),
  }));
}

function placesOfOnce(lines: string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, place) => {
    if (places.has(line)) {
      repeated.add(line);
    }
    places.set(line, place);
  });
  repeated.forEach(line => places.delete(line));
  return places;
}

/** The longest subsequence in which the places rise, by patience sorting. */
function longestRising(
  anchors: Anchor[],
  placeOf: (anchor: Anchor) => number,
): Anchor[] {
  const tops: number[] = [];
  const before: number[] = [];
  anchors.forEach((anchor, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const half = Math.floor((low + high) / 2);
      if (placeOf(anchors[tops[half]]) < placeOf(anchor)) {
        low = half + 1;
      } else {
        high = half;
      }
    }
    before[index] = low > 0 ? tops[low - 1] : -1;
    tops[low] = index;
  });
  const rising: Anchor[] = [];
  for (let index = tops.at(-1) ?? -1; index !== -1; index = before[index]) {
    rising.push(anchors[index]);
  }
  return rising.reverse();
}
