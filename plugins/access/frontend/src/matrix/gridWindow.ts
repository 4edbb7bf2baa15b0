/** What part of a grid is on the screen. */
export interface Viewport {
  /** How far it is scrolled, in pixels. */
  top: number;
  left: number;
  /** How much of it shows, in pixels. */
  height: number;
  width: number;
}

/** A run of rows or columns; `end` is the first that is not in it. */
export interface Run {
  start: number;
  end: number;
}

/** Rendered beyond the edge, so that scrolling shows no gaps. */
const BEYOND = 4;

/**
 * Finds the rows or columns that show, and a few around them.
 *
 * @param offset - how far the grid is scrolled in this direction, in pixels
 * @param visible - how much of it shows, in pixels
 * @param items - how many there are, and how large each is in pixels
 */
export function visibleRun(
  offset: number,
  visible: number,
  items: { count: number; size: number },
): Run {
  const { count, size } = items;
  const first = Math.floor(offset / size) - BEYOND;
  const last = Math.ceil((offset + visible) / size) + BEYOND;
  return {
    start: Math.max(0, Math.min(first, count)),
    end: Math.max(0, Math.min(last, count)),
  };
}

/**
 * Where to scroll so that an item shows wholly.
 *
 * @param item - its position, and how large each item is in pixels
 * @param offset - how far the grid is scrolled now
 * @param visible - how much of it shows
 */
export function offsetToShow(
  item: { index: number; size: number },
  offset: number,
  visible: number,
): number {
  const start = item.index * item.size;
  const end = start + item.size;
  if (start < offset) {
    return start;
  }
  return end > offset + visible ? end - visible : offset;
}

/** The item of a run that is nearest to a position. */
export function within(position: number, { start, end }: Run): number {
  return Math.max(start, Math.min(position, end - 1));
}
