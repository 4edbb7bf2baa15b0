import { Element } from '../Element';
import { isWordAt, isWordBefore } from '../inline/characters';

const WORD = /[\p{L}\p{N}_]+/gu;
const STASHED = '\u0002wzxhzdk:';

interface Abbreviation {
  name: string;
  title: string;
  /** Where the first word of the name begins in it. */
  offset: number;
  order: number;
}

interface Use {
  abbreviation: Abbreviation;
  start: number;
  end: number;
}

/** Puts `abbr` elements around the abbreviations in the texts of a tree. */
export class AbbreviationMarker {
  private readonly byFirstWord = new Map<string, Abbreviation[]>();

  /** @param known - long forms by abbreviation */
  constructor(known: Map<string, string>) {
    let order = 0;
    for (const [name, title] of known) {
      const [first] = name.match(WORD) ?? [];
      if (first !== undefined) {
        const same = this.byFirstWord.get(first) ?? [];
        same.push({ name, title, offset: name.indexOf(first), order: order++ });
        this.byFirstWord.set(first, same);
      }
    }
  }

  mark(root: Element) {
    const open = [root];
    for (let element = open.pop(); element; element = open.pop()) {
      const children = element.children.splice(0, element.children.length);
      if (!element.atomic) {
        element.text = this.markText(element, element.text);
      }
      for (const child of children) {
        open.push(child);
        element.children.push(child);
        if (!child.atomicTail) {
          child.tail = this.markText(element, child.tail);
        }
      }
    }
  }

  /** Appends what a text becomes to its parent; returns what stands before it. */
  private markText(parent: Element, text: string): string {
    const uses = this.usesIn(text);
    if (uses.length === 0) {
      return text;
    }
    uses.forEach(({ abbreviation, end }, index) => {
      const mark = parent.add('abbr', { title: abbreviation.title });
      mark.text = abbreviation.name;
      mark.atomic = true;
      mark.tail = text.slice(end, uses[index + 1]?.start);
    });
    return text.slice(0, uses[0].start);
  }

  /** Where abbreviations stand; of two that overlap, the one defined first. */
  private usesIn(text: string): Use[] {
    const found: Use[] = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const abbreviation of this.byFirstWord.get(word) ?? []) {
        const start = index - abbreviation.offset;
        const end = start + abbreviation.name.length;
        if (
          start >= 0 &&
          text.startsWith(abbreviation.name, start) &&
          isWordBefore(text, start) !== isWordAt(text, start) &&
          isWordBefore(text, end) !== isWordAt(text, end) &&
          !isPlaceholder(text, start)
        ) {
          found.push({ abbreviation, start, end });
        }
      }
    }
    return found.length > 1 ? withoutOverlaps(found) : found;
  }
}

/** Digits between the signs of a placeholder are no word of the page. */
function isPlaceholder(text: string, at: number): boolean {
  return (
    text[at - 1] === '\u0002' || text.startsWith(STASHED, at - STASHED.length)
  );
}

function withoutOverlaps(uses: Use[]): Use[] {
  const taken = new Set<number>();
  return uses
    .sort(
      (a, b) =>
        a.abbreviation.order - b.abbreviation.order || a.start - b.start,
    )
    .filter(({ start, end }) => {
      for (let at = start; at < end; at++) {
        if (taken.has(at)) {
          return false;
        }
      }
      for (let at = start; at < end; at++) {
        taken.add(at);
      }
      return true;
    })
    .sort((a, b) => a.start - b.start);
}
