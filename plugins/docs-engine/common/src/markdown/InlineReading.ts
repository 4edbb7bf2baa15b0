import { Element } from './Element';
import { InlineStash } from './InlineStash';
import { isStashedHtml } from './RawHtmlStash';
import { serialize } from './serialize';
import { type TriggerSet, charactersOf } from './TriggerSet';
import type {
  InlineContext,
  InlinePattern,
  InlineScanner,
  Page,
} from './types';

/** How often one pattern may begin anew in one text; what bounds its time. */
const MAX_RETRIES = 30;

/** How deep what was found is searched anew; what bounds its time. */
const MAX_REREADS = 8;

/** An element whose children are still to be read. */
interface Waiting {
  element: Element;
  ancestors: string[];
  /** How many texts that were found by reading it lies in. */
  rereads: number;
}

/** A pattern with what tells quickly that a text has none of it. */
export interface InlineStep {
  pattern: InlinePattern;
  triggers: TriggerSet;
}

/** The patterns in their order. */
export interface InlineSteps {
  steps: readonly InlineStep[];
  /** What a text contains that any of them may read. */
  triggers: RegExp;
}

/** One passage of the inline patterns through a tree. */
export class InlineReading implements InlineContext {
  private readonly steps: readonly InlineStep[];
  private readonly triggers: RegExp;
  private stash = new InlineStash();
  private ancestors: string[] = [];
  private readonly waiting: Waiting[] = [];

  constructor(
    { steps, triggers }: InlineSteps,
    readonly escapes: ReadonlySet<string>,
    readonly page: Page,
  ) {
    this.steps = steps;
    this.triggers = triggers;
  }

  readonly restore = (text: string) => this.stash.plain(text);

  readonly markup = (text: string) =>
    this.stash.replace(text, piece => {
      if (typeof piece === 'string') {
        return isStashedHtml(piece) ? `\\${piece}` : piece;
      }
      const holder = new Element('div');
      const { children } = this.stash.resolve(this.stash.keep(piece));
      holder.children.push(children[0]);
      return serialize(holder);
    });

  readonly store = (html: string) => this.page.stash.store(html);

  /**
   * Elements are read in the order in which numbered things on the page, such as
   * back references of footnotes, count: all children of an element, then the
   * children of the last of them. What a text gave rise to is an element with
   * children like any other, and is read in its turn: `_a `b` __c___`.
   */
  read(root: Element) {
    this.waiting.push({ element: root, ancestors: [root.tag], rereads: 0 });
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      this.readChildren(next);
    }
  }

  private readChildren({ element, ancestors, rereads }: Waiting) {
    const children = element.children.splice(0, element.children.length);
    for (const child of children) {
      const before = child.children.length;
      const hasText = !child.atomic && this.mayHold(child.text);
      element.children.push(child);
      if (before > 0 || hasText) {
        const inside = [...ancestors, child.tag];
        const found = hasText ? this.readText(child, inside) : [];
        if (before > 0) {
          this.waiting.push({ element: child, ancestors: inside, rereads });
        } else {
          this.readLater(found, inside, rereads);
        }
      }
      if (!child.atomicTail && this.mayHold(child.tail)) {
        const behind = this.readTail(element, child, ancestors);
        this.readLater(behind, ancestors, rereads);
      }
    }
  }

  /** Whether a text has a trigger of any pattern. */
  private mayHold(text: string): boolean {
    return text !== '' && this.triggers.test(text);
  }

  private readLater(found: Element[], ancestors: string[], rereads: number) {
    for (const element of found) {
      if (element.children.length > 0 && rereads < MAX_REREADS) {
        this.waiting.push({
          element,
          ancestors: [...ancestors, element.tag],
          rereads: rereads + 1,
        });
      }
    }
  }

  /** @returns the elements that it was read as */
  private readText(element: Element, ancestors: string[]): Element[] {
    const { text, children } = this.inline(element.text, ancestors);
    element.text = text;
    if (children.length > 0) {
      const before = element.children.splice(0, element.children.length);
      for (const child of [...children, ...before]) {
        element.children.push(child);
      }
    }
    return children;
  }

  private readTail(
    parent: Element,
    child: Element,
    ancestors: string[],
  ): Element[] {
    const { text, children } = this.inline(child.tail, ancestors);
    child.tail = text;
    for (const added of children) {
      parent.children.push(added);
    }
    return children;
  }

  private inline(text: string, ancestors: string[]) {
    this.ancestors = ancestors;
    const read = this.apply(text, 0);
    if (this.stash.isEmpty) {
      return { text: read, children: [] };
    }
    const content = this.stash.resolve(read);
    this.stash = new InlineStash();
    return content;
  }

  /** Applies all patterns from one on to a text. */
  private apply(source: string, from: number): string {
    let text = source;
    const characters = charactersOf(text);
    for (let index = from; index < this.steps.length; index++) {
      const { pattern, triggers } = this.steps[index];
      if (triggers.occursIn(characters) && this.isAllowed(pattern)) {
        text = this.applyOne(text, index);
      }
    }
    return text;
  }

  private isAllowed({ ancestorExclude }: InlinePattern): boolean {
    return !ancestorExclude?.some(tag => this.ancestors.includes(tag));
  }

  private applyOne(source: string, index: number): string {
    const { pattern } = this.steps[index];
    let text = source;
    let retries = pattern.retries ? MAX_RETRIES : 0;
    for (;;) {
      const pass = this.pass(text, index, retries > 0);
      text = pass.text;
      if (!pass.isPartial) {
        return text;
      }
      retries -= 1;
    }
  }

  /**
   * @param retry - end at the first match behind a trigger that began nothing
   */
  private pass(text: string, index: number, retry: boolean) {
    const { pattern, triggers } = this.steps[index];
    // Most texts that hold a trigger hold it inside of a placeholder only.
    let scan: InlineScanner | undefined;
    let result = '';
    let done = 0;
    let failed = false;
    let at = triggers.next(text, 0);
    while (at >= 0) {
      scan ??= pattern.scan(text, this);
      const match = scan(at);
      let next = at + 1;
      if (match && match.start >= done) {
        if (match.node !== undefined) {
          result += text.slice(done, match.start);
          result += this.keep(match.node, index);
          done = match.end;
          if (retry && (failed || triggers.has(text.charCodeAt(done)))) {
            return { text: result + text.slice(done), isPartial: true };
          }
        }
        next = Math.max(next, match.end);
      } else {
        failed = true;
      }
      at = triggers.next(text, next);
    }
    return { text: result + text.slice(done), isPartial: false };
  }

  private keep(node: Element | string, index: number): string {
    if (typeof node !== 'string') {
      this.readInside(node, index);
    }
    return this.stash.keep(node);
  }

  /** The text of a new element is read by the patterns that follow. */
  private readInside(element: Element, index: number) {
    this.ancestors.push(element.tag);
    if (!element.atomic && element.text !== '') {
      element.text = this.apply(element.text, index + 1);
    }
    for (const child of element.children) {
      this.readInside(child, index);
      if (!child.atomicTail && child.tail !== '') {
        child.tail = this.apply(child.tail, index);
      }
    }
    this.ancestors.pop();
  }
}
