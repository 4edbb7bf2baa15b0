class NothingIsSeen implements Partial<IntersectionObserver> {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Stands in for the browser's observer: no element ever comes into view. */
export function seeNothing() {
  Object.assign(globalThis, { IntersectionObserver: NothingIsSeen });
}
