/** Numbers that look random and are the same in every run (mulberry32). */
export function createRandom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: probability => next() < probability,
    pick: list => list[Math.floor(next() * list.length)],
    /** Up to `count` different ones. */
    some(list, count) {
      const found = new Set();
      for (let i = 0; i < count && list.length > 0; i++) {
        found.add(list[Math.floor(next() * list.length)]);
      }
      return [...found];
    },
    upTo: max => Math.floor(next() * (max + 1)),
  };
}
