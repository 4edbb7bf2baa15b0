import type { TocEntry } from '../types';

/** Puts the headings of a page, in their order, below those of a higher level. */
export function nestEntries(entries: TocEntry[]): TocEntry[] {
  const roots: TocEntry[] = [];
  const open: TocEntry[] = [];
  for (const entry of entries) {
    while (open.length > 0 && open[open.length - 1].level >= entry.level) {
      open.pop();
    }
    const parent = open[open.length - 1];
    (parent ? parent.children : roots).push(entry);
    open.push(entry);
  }
  return roots;
}
